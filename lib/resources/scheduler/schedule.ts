import { defineResource, fact } from '../../engine/rule';

/** A schedule of EventBridge Scheduler. */
export const schedule = defineResource({
  cloudformation: 'AWS::Scheduler::Schedule',
  terraform: 'aws_scheduler_schedule',
  facts: {
    key: fact<string>('KmsKeyArn', 'kms_key_arn'),
  },
});
