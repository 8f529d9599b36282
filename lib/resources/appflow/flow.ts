import { defineResource, fact } from '../../engine/rule';

/** An AppFlow flow. */
export const flow = defineResource({
  cloudformation: 'AWS::AppFlow::Flow',
  terraform: 'aws_appflow_flow',
  facts: {
    key: fact<string>('KMSArn', 'kms_arn'),
  },
});
