import type { Allowance } from '../../iam/allowance';

/**
 * Where Terraform keeps what it knows of a target: an object in a bucket that keeps versions, such as a `HardenedBucket`,
 * under a customer's key, with a lock beside it. The configuration says `backend "s3" {}`, and nothing else about it.
 */
export interface TerraformState {
  readonly bucketName: string;
  readonly region: string;
  /** The key of the object: `production.tfstate`. */
  readonly key: string;
  /** ARN of the key that encrypts it. */
  readonly keyArn: string;
  /** @default aws */
  readonly partition?: string;
}

/** How Terraform is told of its state. The pipeline tells it, so no file of the repository says where it is, or in the clear. */
export const toldOf = ({ bucketName, region, key, keyArn }: TerraformState) => ({
  options: [
    ...['bucket', 'region', 'key', 'kms_key_id'].map(
      (name) => `-backend-config="${name}=$STATE_${name.toUpperCase()}"`,
    ),
    '-backend-config=encrypt=true -backend-config=use_lockfile=true',
  ].join(' '),
  environment: { STATE_BUCKET: bucketName, STATE_REGION: region, STATE_KEY: key, STATE_KMS_KEY_ID: keyArn },
});

/** Reading the state, and locking it meanwhile: https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required */
export const readingState = (state: TerraformState): Allowance[] => {
  const bucket = bucketOf(state);
  return [
    { actions: ['s3:ListBucket'], resources: [bucket] },
    { actions: ['s3:GetObject'], resources: [`${bucket}/${state.key}`] },
    { actions: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'], resources: [`${bucket}/${state.key}.tflock`] },
    {
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [state.keyArn],
      // The context of a bucket with a bucket key is the bucket, of any other the object.
      conditions: { StringLike: { 'kms:EncryptionContext:aws:s3:arn': [bucket, `${bucket}/*`] } },
    },
  ];
};

/** Writing it, beside reading. */
export const writingState = (state: TerraformState): Allowance[] => [
  ...readingState(state),
  { actions: ['s3:PutObject'], resources: [`${bucketOf(state)}/${state.key}`] },
];

const bucketOf = ({ partition = 'aws', bucketName }: TerraformState): string => `arn:${partition}:s3:::${bucketName}`;
