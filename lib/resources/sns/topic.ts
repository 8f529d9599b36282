import { defineResource, fact } from '../../engine/rule';
import { documentsOf, type Policy } from '../../iam/policy';

/** An SNS topic, with the policies that are kept in resources of their own. */
export const topic = defineResource({
  cloudformation: 'AWS::SNS::Topic',
  terraform: 'aws_sns_topic',
  facts: {
    key: fact<string>('KmsMasterKeyId', 'kms_master_key_id'),
    policy: fact<Policy>(
      (it) =>
        documentsOf(it, [
          ...it.companions('AWS::SNS::TopicPolicy', 'Topics', 'TopicName').map((one) => one.fact('PolicyDocument')),
          ...it.companions('AWS::SNS::TopicInlinePolicy', 'TopicArn').map((one) => one.fact('PolicyDocument')),
        ]),
      (it) =>
        documentsOf(it, [
          it.fact('policy'),
          ...it.companions('aws_sns_topic_policy', 'arn').map((one) => one.fact('policy')),
        ]),
    ),
  },
});
