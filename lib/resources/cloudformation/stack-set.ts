import { defineResource, fact } from '../../engine/rule';

/** A stack in many accounts; Terraform keeps retention with each instance. */
export const stackSet = defineResource({
  cloudformation: 'AWS::CloudFormation::StackSet',
  terraform: 'aws_cloudformation_stack_set_instance',
  facts: {
    retained: fact<boolean>('AutoDeployment.RetainStacksOnAccountRemoval', 'retain_stack'),
    autoDeployment: fact<boolean>('AutoDeployment.Enabled', undefined),
  },
});
