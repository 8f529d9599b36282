import { BulwarkError } from '../../../lib/engine/error';
import type { Settings } from '../../../lib/engine/settings';
import { refusingForeigners } from '../../iam/policy';
import { removingUntagged } from '../images';
import { repositoryGrants } from '../immutable-repository/policy';

/**
 * What whoever pulls needs besides pulling: the first to ask for an image has its repository made and the image fetched.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-iam.html
 */
export const CACHING_PULL = [...repositoryGrants.pull, 'ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'] as const;

/** Who takes the role that repositories are made with. */
export const MAKER = 'ecr.amazonaws.com';

/**
 * What ECR makes repositories with where a key of the account encrypts them.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-creation-templates-custom.html
 */
export const making = (repositories: string, key: string): object[] => [
  {
    Effect: 'Allow',
    Action: ['ecr:CreateRepository', 'ecr:ReplicateImage', 'ecr:TagResource'],
    Resource: repositories,
  },
  { Effect: 'Allow', Action: ['kms:CreateGrant', 'kms:RetireGrant', 'kms:DescribeKey'], Resource: key },
];

/** The policies of each repository that is made. */
export const repositoryPolicyOf = (account: string, settings: Settings): object => ({
  Version: '2012-10-17',
  Statement: [refusingForeigners('ecr:*', account, settings)],
});

export const lifecyclePolicy = { rules: [removingUntagged] };

/** Registries that ask who pulls: https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html */
const ASKING = /^(registry-1\.docker\.io|ghcr\.io|registry\.gitlab\.com|[^.]+\.azurecr\.io)$/;

/** Refuses a registry that ECR could not pull from, because it asks for credentials and none are given. */
export function refuseWithoutCredentials(what: string, url: string, hasCredentials: boolean): void {
  if (hasCredentials || !ASKING.test(url)) return;
  throw new BulwarkError(
    `${what}: ${url} asks who pulls; give \`credentials\`, a secret whose name begins with 'ecr-pullthroughcache/'`,
  );
}
