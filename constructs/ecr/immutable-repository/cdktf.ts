import { EcrLifecyclePolicy } from '@cdktf/provider-aws/lib/ecr-lifecycle-policy';
import { EcrRepository } from '@cdktf/provider-aws/lib/ecr-repository';
import { EcrRepositoryPolicy } from '@cdktf/provider-aws/lib/ecr-repository-policy';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, nameOf, policyOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { refusingForeigners, type Statement } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { type Encryption, removingUntagged, type TagMutability } from '../images';
import { defaultsIn, guards } from './defaults';
import { LOGGING_IN, repositoryGrants } from './policy';

/** What can be said of an immutable repository. */
export interface ImmutableRepositoryProps {
  /** @default the path of this construct, in small letters */
  readonly repositoryName?: string;
  /** @default IMMUTABLE */
  readonly imageTagMutability?: TagMutability;
  /** Patterns of tags that the mutability does not hold for, such as `dev-*`. */
  readonly imageTagMutabilityExclusionFilters?: readonly string[];
  /** @default true */
  readonly imageScanOnPush?: boolean;
  /** @default KMS */
  readonly encryption?: Encryption;
  /** Whether a key of the account encrypts images: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Rules of a lifecycle policy, as ECR writes them. @default images without a tag are removed after 14 days */
  readonly lifecycleRules?: readonly object[];
  /** Whether a destroy deletes it with its images. @default false */
  readonly emptyOnDelete?: boolean;
  /** Whether a destroy is refused as long as the repository is declared. @default retain, and in `dev` destroy */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this repository may break. */
  readonly waive?: Waive;
}

/**
 * A private ECR repository whose tags cannot be moved, that scans what is pushed to it, is encrypted with a key of the
 * account, refuses whoever is of another account or organisation than the settings name, and is kept from a destroy with
 * its images.
 *
 * A key that is not given is shared by the stack. Images without a tag are removed after 14 days, unless it is given
 * lifecycle rules; no image that has one is. It scans on push by itself; whether the registry of the account scans
 * again as new flaws become known is said once for all of its repositories, in its own scanning configuration
 * (`EcrRegistryScanningConfiguration`), which no repository can make for the others. Grants are those of `Repository` of the
 * CDK, each action by its name, and none on the key, which ECR uses by grants of its own. That ECR signs what is pushed
 * cannot be said: the provider has no resource for the signing configuration of a registry.
 *
 * @example
 * new ImmutableRepository(this, 'images');
 */
export class ImmutableRepository extends EcrRepository {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;
  private readonly statements: Omit<Statement, 'Resource'>[];

  constructor(scope: Construct, id: string, props: ImmutableRepositoryProps = {}) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings.profile);
    refuseWeakening(`ImmutableRepository '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { provider } = props;
    const isOfKms = terms.encryption !== 'AES256';
    const key = isOfKms && terms.customerKey ? (props.encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      name: props.repositoryName ?? repositoryNameOf(scope, id),
      imageTagMutability: terms.tagMutability,
      imageTagMutabilityExclusionFilter: props.imageTagMutabilityExclusionFilters?.map((filter) => ({
        filter,
        filterType: 'WILDCARD',
      })),
      imageScanningConfiguration: { scanOnPush: terms.scanOnPush },
      encryptionConfiguration: [{ encryptionType: terms.encryption, ...(key && { kmsKey: key.arn }) }],
      forceDelete: props.emptyOnDelete,
      lifecycle: { preventDestroy: terms.retained },
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    if (key) this.encryptionKey = key;
    new EcrLifecyclePolicy(this, 'Lifecycle', {
      repository: this.name,
      policy: Fn.jsonencode({ rules: props.lifecycleRules ?? [removingUntagged] }),
      provider,
    });
    this.statements = [refusingForeigners('ecr:*', accountOf(this, provider), settings)];
    new EcrRepositoryPolicy(this, 'Policy', { repository: this.name, policy: policyOf(this.statements), provider });
    recordWaivers(this, props.waive);
  }

  /** Adds to the repository's policy, whose statements name no resource. */
  addToResourcePolicy(statement: Omit<Statement, 'Resource'>): void {
    this.statements.push(statement);
  }

  grantRead(to: Grantee): void {
    to.allow({ actions: repositoryGrants.read, resources: [this.arn] });
  }

  grantPull(to: Grantee): void {
    this.grantLoggedIn(repositoryGrants.pull, to);
  }

  grantPush(to: Grantee): void {
    this.grantLoggedIn(repositoryGrants.push, to);
  }

  grantPullPush(to: Grantee): void {
    this.grantLoggedIn(repositoryGrants.pullPush, to);
  }

  private grantLoggedIn(actions: readonly string[], to: Grantee): void {
    to.allow({ actions, resources: [this.arn] });
    to.allow({ actions: LOGGING_IN, resources: ['*'] });
  }
}

/** Terraform gives no name of its own, and ECR takes small letters, digits and single signs between them. */
const repositoryNameOf = (scope: Construct, id: string): string =>
  nameOf(scope, id)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const termsOf = (props: ImmutableRepositoryProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    tagMutability: props.imageTagMutability,
    scanOnPush: props.imageScanOnPush,
    encryption: props.encryption,
    customerKey: props.encryptionKey !== undefined || props.customerKey,
    retained: props.removalPolicy && props.removalPolicy === 'retain',
    emptiedOnDeletion: props.emptyOnDelete,
  });
