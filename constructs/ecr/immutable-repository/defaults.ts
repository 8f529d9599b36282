import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** Which tags cannot be moved: all, all but some, none, or some. */
export type TagMutability = 'IMMUTABLE' | 'IMMUTABLE_WITH_EXCLUSION' | 'MUTABLE' | 'MUTABLE_WITH_EXCLUSION';

/** What encrypts images: KMS, once or twice over, or keys of S3 that nobody sees. */
export type Encryption = 'KMS' | 'KMS_DSSE' | 'AES256';

/** What an immutable repository is, in the words of no toolkit. */
export const defaults = {
  tagMutability: 'IMMUTABLE' as TagMutability,
  scanOnPush: true,
  encryption: 'KMS' as Encryption,
  /** Whether the key is one of the account. */
  customerKey: true,
  retained: true,
  /** Whether images are deleted with it. */
  emptiedOnDeletion: false,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { retained: false } });

/** Days after which images without a tag are removed, unless it is given lifecycle rules. They only cost. */
export const UNTAGGED_DAYS = 14;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'ecr/repository-tags-immutable': {
    props: ['imageTagMutability'],
    givenUp: ({ tagMutability }) => tagMutability.startsWith('MUTABLE'),
  },
  'ecr/repository-all-tags-immutable': {
    props: ['imageTagMutability', 'imageTagMutabilityExclusionFilters'],
    givenUp: ({ tagMutability }) => tagMutability === 'IMMUTABLE_WITH_EXCLUSION',
  },
  'ecr/repository-scanned': { props: ['imageScanOnPush'], givenUp: ({ scanOnPush }) => !scanOnPush },
  'ecr/repository-kms-encrypted': { props: ['encryption'], givenUp: ({ encryption }) => encryption === 'AES256' },
  'ecr/repository-customer-key': {
    props: ['customerKey'],
    givenUp: ({ encryption, customerKey }) => encryption !== 'AES256' && !customerKey,
  },
  'ecr/repository-retained': { props: ['removalPolicy'], givenUp: ({ retained }) => !retained },
  'ecr/repository-keeps-images-on-deletion': {
    props: ['emptyOnDelete', 'autoDeleteImages'],
    givenUp: ({ emptiedOnDeletion }) => emptiedOnDeletion,
  },
};

/** What it costs beyond a plain repository. */
export const costs: readonly Cost[] = [
  sharedKeyCost('customerKey: false', 'that the account decides who decrypts its images'),
  {
    of: 'every image that has a tag, by volume, as long as nobody deletes it',
    savedBy: 'lifecycleRules',
    givesUp: 'images that something deployed may still need',
  },
];
