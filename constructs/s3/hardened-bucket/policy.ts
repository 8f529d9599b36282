import type { Statement } from '../../iam/policy';

/**
 * A writer that names an encryption must name the bucket's key. Without `Null`, writers that name none would be
 * refused as well: a condition that something differs also holds where it is missing
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
export const refusingOtherKeys = (bucketArn: string, keyArn: string): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: `${bucketArn}/*`,
  Condition: {
    Null: { 's3:x-amz-server-side-encryption': 'false' },
    StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': keyArn },
  },
});

/** What a grant comes to: actions on the bucket, on its objects, and on the key that encrypts them. */
export interface BucketGrant {
  readonly bucket: readonly string[];
  readonly objects: readonly string[];
  readonly key: readonly string[];
}

const read: BucketGrant = { bucket: ['s3:ListBucket'], objects: ['s3:GetObject'], key: ['kms:Decrypt'] };

/** A source of a pipeline is read by version: https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-S3.html */
const readVersions: BucketGrant = {
  ...read,
  bucket: [...read.bucket, 's3:GetBucketVersioning'],
  objects: [...read.objects, 's3:GetObjectVersion'],
};

/** An upload in parts is decrypted to be put together: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html */
const put: BucketGrant = {
  bucket: [],
  objects: ['s3:AbortMultipartUpload', 's3:PutObject'],
  key: ['kms:Decrypt', 'kms:GenerateDataKey'],
};

/** Earlier versions are kept: only their lifecycle deletes them. */
const remove: BucketGrant = { bucket: [], objects: ['s3:DeleteObject'], key: [] };

const together = (...grants: readonly BucketGrant[]): BucketGrant => {
  const all = (part: keyof BucketGrant) => [...new Set(grants.flatMap((grant) => grant[part]))].sort();
  return { bucket: all('bucket'), objects: all('objects'), key: all('key') };
};

/** What a hardened bucket grants, and nothing beside. */
export const bucketGrants = {
  read,
  readVersions,
  put,
  delete: remove,
  write: together(put, remove),
  readWrite: together(read, put, remove),
} as const;
