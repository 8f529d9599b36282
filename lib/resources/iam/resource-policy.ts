import { defineResource, fact } from '../../engine/rule';
import { type Policy, policyOf } from '../../iam/policy';

/** Where each kind of resource keeps the policy that says who may use it. */
const PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
  'AWS::SQS::QueueInlinePolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SNS::TopicInlinePolicy': 'PolicyDocument',
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  aws_s3_bucket_policy: 'policy',
  aws_s3_bucket: 'policy',
  aws_sqs_queue_policy: 'policy',
  aws_sqs_queue: 'policy',
  aws_sns_topic_policy: 'policy',
  aws_sns_topic: 'policy',
  aws_ecr_repository_policy: 'policy',
  aws_secretsmanager_secret_policy: 'policy',
};

const types = Object.keys(PROPERTIES);

/** A policy that says who may use a resource, whatever its service. */
export const resourcePolicy = defineResource({
  cloudformation: types.filter((type) => type.startsWith('AWS::')),
  terraform: types.filter((type) => type.startsWith('aws_')),
  facts: {
    policy: fact<Policy>(
      (it) => policyOf(it, it.fact(PROPERTIES[it.type] as string)),
      (it) => policyOf(it, it.fact(PROPERTIES[it.type] as string)),
    ),
  },
});
