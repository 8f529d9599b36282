import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { arnOf } from '../../iam/arn';
import { isAll, matches } from '../../iam/glob';
import type { Policy } from '../../iam/policy';
import { ownPolicy, policyIn, policyOfAll, RESOURCE_POLICIES, typesWith } from '../policies';
import { refusesPublicPolicy } from './public-access';

/** What says who may use a bucket from outside of IAM. */
export const bucketPolicy = defineResource({
  ...typesWith(RESOURCE_POLICIES.s3),
  facts: {
    policy: ownPolicy('resource'),
    /** Whether the bucket or its account keeps a policy from opening it to everyone. */
    staysPrivate: fact<boolean>(staysPrivate, staysPrivate),
  },
});

function staysPrivate(it: Reading): Fact<boolean> {
  const bucket = isPolicy(it) ? it.follow(it.fact('Bucket', 'bucket')) : it;
  return refusesPublicPolicy(bucket ?? it);
}

/** What the template's policies of a bucket say together. */
export const policyOfBucket = (it: Reading): Fact<Policy> => policyOfAll(it, 'resource');

const isPolicy = (it: Reading): boolean => it.type === 'AWS::S3::BucketPolicy' || it.type === 'aws_s3_bucket_policy';

/** The bucket that a policy is for, or a bucket's own name. */
const nameOf = (it: Reading): Fact<string> => it.fact(isPolicy(it) ? 'Bucket' : 'BucketName', 'bucket');

const hasItsBucket = (it: Reading): boolean => {
  const name = nameOf(it);
  return (
    name.target !== undefined ||
    it.all('AWS::S3::Bucket', 'aws_s3_bucket').some((one) => nameOf(one).text === name.text)
  );
};

/** A bucket with its policy; of a bucket that the template does not make, the policy in its stead. */
export const bucketWithPolicy = defineResource({
  cloudformation: ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
  terraform: ['aws_s3_bucket', 'aws_s3_bucket_policy'],
  where: (it) => !isPolicy(it) || !hasItsBucket(it),
  facts: {
    name: fact<string>(nameOf, nameOf),
    policy: fact<Policy>(
      (it) => (isPolicy(it) ? policyIn(it, 'resource') : policyOfBucket(it)),
      (it) => (isPolicy(it) ? policyIn(it, 'resource') : policyOfBucket(it)),
    ),
  },
});

/** Resources of a statement that together are a bucket of this name: its objects, and the bucket itself. */
export const bucketNamed = (name: string | undefined) =>
  [
    (resource: string): boolean =>
      isAll(resource) || (resource.endsWith('/*') && isBucket(resource.slice(0, -2), name)),
    (resource: string): boolean => isAll(resource) || isBucket(resource, name),
  ] as const;

/** Whether an ARN may be the bucket's: by its name, as far as it is known, and never a part of its objects. */
function isBucket(text: string, name: string | undefined): boolean {
  const arn = arnOf(text);
  if (!arn) return /^\$\{[^}]*\}$/.test(text);
  const { service, region, account, resource } = arn;
  if (![region, account].every((field) => field === '' || isAll(field)) || /[/]|^$/.test(resource)) return false;
  if (matches(service, 's3') === false) return false;
  return name === undefined || isOnlyHole(name) || isOnlyHole(resource) || matches(resource, name) !== false;
}

/** A name that a reference gives as a whole; another name can be the same. */
const isOnlyHole = (name: string): boolean => /^\$\{[^}]*\}$/.test(name);
