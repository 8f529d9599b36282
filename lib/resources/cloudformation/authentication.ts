import { defineResource, fact } from '../../engine/rule';

const KEY = 'AWS::CloudFormation::Authentication';

/** A machine whose metadata tells cfn-init how to authenticate. */
export const authentication = defineResource({
  cloudformation: [
    'AWS::EC2::Instance',
    'AWS::EC2::LaunchTemplate',
    'AWS::AutoScaling::AutoScalingGroup',
    'AWS::AutoScaling::LaunchConfiguration',
    KEY,
  ],
  facts: {
    methods: fact<Record<string, unknown>>(
      (it) => it.attribute<Record<string, unknown>>(`Metadata.${KEY}`).orElse(() => it.attribute(KEY)),
      undefined,
    ),
  },
});
