import { Aws, Stack } from 'aws-cdk-lib';
import { CfnPullThroughCacheRule, CfnRepositoryCreationTemplate } from 'aws-cdk-lib/aws-ecr';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { serviceRole } from '../../iam/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
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
  readonly credentials?: ISecret;
  /** @default IMMUTABLE */
  readonly imageTagMutability?: TagMutability;
  /** Patterns of tags that the mutability does not hold for, such as `latest`. */
  readonly imageTagMutabilityExclusionFilters?: readonly string[];
  /** @default KMS */
  readonly encryption?: Encryption;
  /** Whether a key of the account encrypts images: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  readonly encryptionKey?: IKey;
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
 * (`CfnRegistryScanningConfiguration`).
 *
 * @example
 * new PullThroughCache(this, 'Public', { upstreamRegistryUrl: 'public.ecr.aws', ecrRepositoryPrefix: 'public' });
 */
export class PullThroughCache extends Construct {
  /** The ARN of all its repositories, with a wildcard. */
  readonly repositoriesArn: string;
  /** What images are pulled by, before their names: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/public`. */
  readonly uri: string;

  constructor(scope: Construct, id: string, props: PullThroughCacheProps) {
    super(scope, id);
    const what = `PullThroughCache '${this.node.path}'`;
    const settings = settingsIn(this);
    const terms = termsOf(props);
    const { upstreamRegistryUrl, ecrRepositoryPrefix, upstreamRepositoryPrefix, credentials } = props;
    refuseWithoutCredentials(what, upstreamRegistryUrl, credentials !== undefined);
    refuseWeakening(what, props, guards, terms, settings.profile);
    const { account, region } = Stack.of(this);
    this.repositoriesArn = `arn:${Aws.PARTITION}:ecr:${region}:${account}:repository/${ecrRepositoryPrefix}/*`;
    this.uri = `${account}.dkr.ecr.${region}.${Aws.URL_SUFFIX}/${ecrRepositoryPrefix}`;
    const isOfKms = terms.encryption !== 'AES256';
    const key = isOfKms && terms.customerKey ? (props.encryptionKey ?? HardenedKey.shared(this)) : undefined;
    const role = key && serviceRole(this, 'Role', MAKER, [], making(this.repositoriesArn, key.keyArn));
    const template = new CfnRepositoryCreationTemplate(this, 'Template', {
      prefix: ecrRepositoryPrefix,
      appliedFor: ['PULL_THROUGH_CACHE'],
      imageTagMutability: terms.tagMutability,
      ...(props.imageTagMutabilityExclusionFilters && {
        imageTagMutabilityExclusionFilters: props.imageTagMutabilityExclusionFilters.map((value) => ({
          imageTagMutabilityExclusionFilterType: 'WILDCARD',
          imageTagMutabilityExclusionFilterValue: value,
        })),
      }),
      encryptionConfiguration: { encryptionType: terms.encryption, ...(key && { kmsKey: key.keyArn }) },
      repositoryPolicy: Stack.of(this).toJsonString(repositoryPolicyOf(account, settings)),
      lifecyclePolicy: JSON.stringify(lifecyclePolicy),
      ...(role && { customRoleArn: role.roleArn }),
    });
    if (role) template.node.addDependency(role.node.findChild('Grants'));
    const rule = new CfnPullThroughCacheRule(this, 'Rule', {
      ecrRepositoryPrefix,
      upstreamRegistryUrl,
      ...(upstreamRepositoryPrefix && { upstreamRepositoryPrefix }),
      ...(credentials && { credentialArn: credentials.secretArn }),
    });
    rule.node.addDependency(template);
    recordWaivers(this, props.waive);
  }

  /** Grants to pull by its prefix, and to have what is pulled fetched. */
  grantPull(grantee: IGrantable): Grant {
    return Grant.addToPrincipal({ grantee, actions: [...LOGGING_IN], resourceArns: ['*'] }).combine(
      Grant.addToPrincipal({ grantee, actions: [...CACHING_PULL], resourceArns: [this.repositoriesArn] }),
    );
  }
}

const termsOf = ({ imageTagMutability, encryption, customerKey, encryptionKey }: PullThroughCacheProps) =>
  withDefaults(defaults, {
    tagMutability: imageTagMutability,
    encryption,
    customerKey: encryptionKey !== undefined || customerKey,
  });
