import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, type Facts, fact } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';

const BLOCK = 'aws_s3_bucket_public_access_block';

const blockOf = (it: Reading): Reading => (it.type === BLOCK ? it : it.companion(BLOCK, 'bucket', 'bucket'));

/** One of the four settings in Terraform; the account's own settings cover every bucket. */
export function blocks(it: Reading, argument: string): Fact<boolean> {
  const own = blockOf(it);
  const account = it.settings('account', 'aws_s3_account_public_access_block')[0]?.fact<boolean>(argument);
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
    /** Set where the bucket says anything of it: what it then leaves out is off. */
    block: fact('PublicAccessBlockConfiguration', (it) => blockOf(it).fact('bucket')),
    blocksAcls: setting('BlockPublicAcls', 'block_public_acls'),
    blocksPolicy: setting('BlockPublicPolicy', 'block_public_policy'),
    ignoresAcls: setting('IgnorePublicAcls', 'ignore_public_acls'),
    restrictsBucket: setting('RestrictPublicBuckets', 'restrict_public_buckets'),
  },
});

/** Passes when all four settings are stated and on. */
export const blocksAll = (it: Facts<(typeof publicAccess)['facts']>): Verdict =>
  all(it.blocksAcls.isTrue(), it.blocksPolicy.isTrue(), it.ignoresAcls.isTrue(), it.restrictsBucket.isTrue());

/** Whether a bucket, by its own settings or its account's, lets no policy open it to everyone. */
export function refusesPublicPolicy(bucket: Reading): Fact<boolean> {
  const { restrictsBucket, blocksPolicy } = publicAccess.read(bucket);
  const settings = [restrictsBucket, blocksPolicy];
  const on = settings.find(({ text, value }) => value === true || text === 'true');
  return (on ?? settings.find(({ isUnknown }) => isUnknown) ?? restrictsBucket) as Fact<boolean>;
}
