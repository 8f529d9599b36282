/** What AWS does where a template says nothing. */
interface Default<T> {
  readonly value: T;
  /** The day from which that holds for what is made anew, as YYYY-MM-DD. */
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
} as const;
