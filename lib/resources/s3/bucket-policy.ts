import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a bucket from outside of IAM. */
export const bucketPolicy = defineResource({
  cloudformation: 'AWS::S3::BucketPolicy',
  terraform: ['aws_s3_bucket_policy', 'aws_s3_bucket'],
  facts: { policy: policyFact('PolicyDocument', 'policy') },
});

/** Resources of a statement that together are a bucket: its objects, and the bucket itself. */
export const WHOLE_BUCKET = [
  (resource: string): boolean => /(^|\/)\*$|^arn:[^/]*[^/:]\*$/.test(resource),
  (resource: string): boolean => !resource.includes('/'),
] as const;
