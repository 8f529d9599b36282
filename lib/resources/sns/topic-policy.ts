import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a topic from outside of IAM. */
export const topicPolicy = defineResource({
  cloudformation: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  terraform: ['aws_sns_topic_policy', 'aws_sns_topic'],
  facts: { policy: policyFact('PolicyDocument', 'policy') },
});
