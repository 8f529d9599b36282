/** What AWS does where a template says nothing. */
interface Default<T> {
  readonly value: T;
  /** From when that holds for what is made anew, as far as AWS dates it: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly since: string;
  /** The page of AWS that says so. */
  readonly source: string;
}

const asOf = <T>(value: T, since: string, source: string): Default<T> => ({ value, since, source });

/**
 * Defaults that AWS changed to the secure side. Readers take them for what is written; where a rule asks that something is
 * declared nonetheless, it says so in its title.
 */
export const awsDefaults = {
  /** Storage of new Aurora clusters is encrypted with a key that AWS owns, unless one is restored from what is not. */
  auroraStorageEncrypted: asOf(
    true,
    '2026-02-18',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',
  ),
  /** Queues are encrypted with keys of SQS's own. */
  queueEncrypted: asOf(
    true,
    '2022',
    'https://aws.amazon.com/blogs/compute/announcing-server-side-encryption-with-amazon-simple-queue-service-managed-encryption-keys-sse-sqs-by-default/',
  ),
  /** The owner of a bucket owns every object in it, and access control lists are off. */
  objectOwnership: asOf(
    'BucketOwnerEnforced',
    '2023-04',
    'https://aws.amazon.com/about-aws/whats-new/2022/12/amazon-s3-automatically-enable-block-public-access-disable-access-control-lists-buckets-april-2023/',
  ),
} as const;
