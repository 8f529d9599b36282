import { EcrPullThroughCacheRule } from '@cdktf/provider-aws/lib/ecr-pull-through-cache-rule';
import { EcrRepositoryCreationTemplate } from '@cdktf/provider-aws/lib/ecr-repository-creation-template';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, partitionOf, regionOf, serviceRole } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import type { Encryption, TagMutability } from '../images';
import { LOGGING_IN } from '../immutable-repository/policy';
import { defaults, guards } from './defaults';
import { CACHING_PULL, lifecyclePolicy, MAKER, making, refuseWithoutCredentials, repositoryPolicyOf } from './policy';

/** What can be said of a pull-through cache. */
export interface PullThroughCacheProps {
  /** The registry that it fills repositories from: `public.ecr.aws`, `quay.io`, `registry.k8s.io`, `ghcr.io`. */
  readonly upstreamRegistryUrl: string;
  /** What the names of its repositories begin with, before a slash. */
  readonly ecrRepositoryPrefix: string;
  /** What names begin with in the other registry, where that is not the same. @default all of it */
  readonly upstreamRepositoryPrefix?: string;
  /** Who pulls from a registry that asks, in a secret whose name begins with `ecr-pullthroughcache/`. */
  readonly credentials?: SecretsmanagerSecret;
  /** @default IMMUTABLE */
  readonly imageTagMutability?: TagMutability;
  /** Patterns of tags that the mutability does not hold for, such as `latest`. */
  readonly imageTagMutabilityExclusionFilters?: readonly string[];
  /** @default KMS */
  readonly encryption?: Encryption;
  /** Whether a key of the account encrypts images: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  readonly encryptionKey?: KmsKey;
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this cache may break. */
  readonly waive?: Waive;
}

/**
 * A registry's copy of another registry: what is pulled by its prefix comes from repositories of the account, which ECR
 * makes and fills as they are asked for, each like an `ImmutableRepository`: its tags cannot be moved, it is encrypted with
 * a key of the account, and it refuses whoever is of another account or organisation than the settings name.
 *
 * Images by others come in one way, and stay where they are scanned and kept. A tag keeps the image that was first pulled
 * by it: pull what is newer by another tag, or by its digest. A key that is not given is shared by the stack. Images without a tag
 * are removed after 14 days. `grantPull` names what pulling takes, on repositories of the prefix alone. Whether the
 * registry of the account scans them is said once for all, in its own scanning configuration
 * (`EcrRegistryScanningConfiguration`).
 *
 * @example
 * new PullThroughCache(this, 'public', { upstreamRegistryUrl: 'public.ecr.aws', ecrRepositoryPrefix: 'public' });
 */
export class PullThroughCache extends Construct {
  /** The ARN of all its repositories, with a wildcard. */
  readonly repositoriesArn: string;

  constructor(scope: Construct, id: string, props: PullThroughCacheProps) {
    super(scope, id);
    const what = `PullThroughCache '${this.node.path}'`;
    const settings = settingsIn(this);
    const terms = termsOf(props);
    const { upstreamRegistryUrl, ecrRepositoryPrefix, credentials, provider, dependsOn } = props;
    refuseWithoutCredentials(what, upstreamRegistryUrl, credentials !== undefined);
    refuseWeakening(what, props, guards, terms, settings.profile);
    const [partition, account] = [partitionOf(this, provider), accountOf(this, provider)];
    this.repositoriesArn = `arn:${partition}:ecr:${regionOf(this, provider)}:${account}:repository/${ecrRepositoryPrefix}/*`;
    const isOfKms = terms.encryption !== 'AES256';
    const key = isOfKms && terms.customerKey ? (props.encryptionKey ?? HardenedKey.shared(this, provider)) : undefined;
    const role = key && serviceRole(this, 'Role', MAKER, [], making(this.repositoriesArn, key.arn), provider);
    const template = new EcrRepositoryCreationTemplate(this, 'Template', {
      prefix: ecrRepositoryPrefix,
      appliedFor: ['PULL_THROUGH_CACHE'],
      imageTagMutability: terms.tagMutability,
      imageTagMutabilityExclusionFilter: props.imageTagMutabilityExclusionFilters?.map((filter) => ({
        filter,
        filterType: 'WILDCARD',
      })),
      encryptionConfiguration: [{ encryptionType: terms.encryption, ...(key && { kmsKey: key.arn }) }],
      repositoryPolicy: Fn.jsonencode(repositoryPolicyOf(account, settings)),
      lifecyclePolicy: Fn.jsonencode(lifecyclePolicy),
      customRoleArn: role?.arn,
      provider,
      dependsOn: role ? [...(dependsOn ?? []), granted(role)] : dependsOn,
    });
    new EcrPullThroughCacheRule(this, 'Rule', {
      ecrRepositoryPrefix,
      upstreamRegistryUrl,
      upstreamRepositoryPrefix: props.upstreamRepositoryPrefix,
      credentialArn: credentials?.arn,
      provider,
      dependsOn: [template, ...(dependsOn ?? [])],
    });
    recordWaivers(this, props.waive);
  }

  /** Grants to pull by its prefix, and to have what is pulled fetched. */
  grantPull(to: Grantee): void {
    to.allow({ actions: [...CACHING_PULL], resources: [this.repositoriesArn] });
    to.allow({ actions: LOGGING_IN, resources: ['*'] });
  }
}

/** What a role may do, which has to be there before it is taken. */
const granted = (role: Construct): ITerraformDependable =>
  role.node.findChild('Attachment') as ITerraformDependable & Construct;

const termsOf = ({ imageTagMutability, encryption, customerKey, encryptionKey }: PullThroughCacheProps) =>
  withDefaults(defaults, {
    tagMutability: imageTagMutability,
    encryption,
    customerKey: encryptionKey !== undefined || customerKey,
  });
