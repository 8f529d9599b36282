import { defineResource, fact } from '../../engine/rule';

/** A parameter of Systems Manager. */
export const parameter = defineResource({
  cloudformation: 'AWS::SSM::Parameter',
  terraform: 'aws_ssm_parameter',
  facts: {
    name: fact<string>('Name', 'name'),
    type: fact<'String' | 'StringList' | 'SecureString'>('Type', 'type'),
    key: fact<string>(undefined, 'key_id'),
    value: fact<string>('Value', (it) => it.fact<string>('value').orElse(() => it.fact('insecure_value'))),
  },
});
