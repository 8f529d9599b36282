import { defineResource } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import { isAll, matches } from '../../iam/glob';
import { policyFact } from '../../iam/policy';

/** What says who may use a bucket from outside of IAM. */
export const bucketPolicy = defineResource({
  cloudformation: 'AWS::S3::BucketPolicy',
  terraform: ['aws_s3_bucket_policy', 'aws_s3_bucket'],
  facts: { policy: policyFact('PolicyDocument', 'policy') },
});

/** Resources of a statement that together are a bucket of this name: its objects, and the bucket itself. */
export const bucketNamed = (name: string | undefined) =>
  [
    (resource: string): boolean =>
      isAll(resource) || (resource.endsWith('/*') && isBucket(resource.slice(0, -2), name)),
    (resource: string): boolean => isAll(resource) || isBucket(resource, name),
  ] as const;

/** The same of whatever bucket it is. */
export const WHOLE_BUCKET = bucketNamed(undefined);

/** Whether an ARN may be the bucket's: by its name where both are known, and never a part of its objects. */
function isBucket(arn: string, name: string | undefined): boolean {
  const [, given] = /^arn:.*:::([^/:]+)$/.exec(arn) ?? [];
  if (given === undefined) return /^\$\{[^}]*\}$/.test(arn);
  return name === undefined || hasHole(name) || hasHole(given) || matches(given, name) === true;
}
