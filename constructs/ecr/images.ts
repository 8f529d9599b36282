import type { Guards } from '../hardening';

/** Which tags cannot be moved: all, all but some, none, or some. */
export type TagMutability = 'IMMUTABLE' | 'IMMUTABLE_WITH_EXCLUSION' | 'MUTABLE' | 'MUTABLE_WITH_EXCLUSION';

/** What encrypts images: KMS, once or twice over, or keys of S3 that nobody sees. */
export type Encryption = 'KMS' | 'KMS_DSSE' | 'AES256';

/** How images are kept, by whatever makes the repository that keeps them. */
export const images = {
  tagMutability: 'IMMUTABLE' as TagMutability,
  encryption: 'KMS' as Encryption,
  /** Whether the key is one of the account. */
  customerKey: true,
};

/** What gives that up, and the rule that notices. */
export const imageGuards = {
  'ecr/repository-tags-immutable': {
    props: ['imageTagMutability'],
    givenUp: ({ tagMutability }) => tagMutability.startsWith('MUTABLE'),
  },
  'ecr/repository-all-tags-immutable': {
    props: ['imageTagMutability', 'imageTagMutabilityExclusionFilters'],
    givenUp: ({ tagMutability }) => tagMutability === 'IMMUTABLE_WITH_EXCLUSION',
  },
  'ecr/repository-kms-encrypted': { props: ['encryption'], givenUp: ({ encryption }) => encryption === 'AES256' },
  'ecr/repository-customer-key': {
    props: ['customerKey'],
    givenUp: ({ encryption, customerKey }) => encryption !== 'AES256' && !customerKey,
  },
} satisfies Guards<typeof images>;

/** Days after which images without a tag are removed, where nothing else is said. They only cost. */
export const UNTAGGED_DAYS = 14;

/** A rule of a lifecycle policy that removes them, as ECR writes it. */
export const removingUntagged = {
  rulePriority: 1,
  selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countNumber: UNTAGGED_DAYS, countUnit: 'days' },
  action: { type: 'expire' },
};
