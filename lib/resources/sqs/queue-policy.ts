import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a queue from outside of IAM. */
export const queuePolicy = defineResource({
  cloudformation: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  terraform: ['aws_sqs_queue_policy', 'aws_sqs_queue'],
  facts: { policy: policyFact('PolicyDocument', 'policy') },
});
