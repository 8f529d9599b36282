import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

const BLOCK = 'aws_s3_bucket_public_access_block';

/** One of the four settings in Terraform; the account's own settings cover every bucket. */
export function blocks(it: Reading, argument: string): Fact<boolean> {
  const own = it.type === BLOCK ? it : it.companion(BLOCK, 'bucket', 'bucket');
  const account = it.all('aws_s3_account_public_access_block')[0]?.fact<boolean>(argument);
  return account?.known !== undefined && String(account.known) === 'true' ? account : own.fact(argument);
}

const setting = (property: string, argument: string) =>
  fact<boolean>(`PublicAccessBlockConfiguration.${property}`, (it) => blocks(it, argument));

/**
 * What a bucket says about public access. AWS blocks it for buckets made since April 2023, but neither for older ones
 * nor after someone turned it off; only a stated setting holds.
 * In Terraform also a block whose bucket is declared elsewhere.
 */
export const publicAccess = defineResource({
  cloudformation: 'AWS::S3::Bucket',
  terraform: ['aws_s3_bucket', BLOCK],
  where: (it) => it.type !== BLOCK || it.follow(it.fact('bucket'))?.type !== 'aws_s3_bucket',
  facts: {
    blocksAcls: setting('BlockPublicAcls', 'block_public_acls'),
    blocksPolicy: setting('BlockPublicPolicy', 'block_public_policy'),
    ignoresAcls: setting('IgnorePublicAcls', 'ignore_public_acls'),
    restrictsBucket: setting('RestrictPublicBuckets', 'restrict_public_buckets'),
  },
});
