import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Repository, RepositoryEncryption, type RepositoryProps, TagMutability, TagStatus } from 'aws-cdk-lib/aws-ecr';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { refusingForeigners } from '../../iam/policy';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { defaultsIn, type Encryption, guards, UNTAGGED_DAYS } from './defaults';

/** Every prop of `Repository`, on top of hardened defaults. */
export interface ImmutableRepositoryProps extends RepositoryProps {
  /** Whether a key of the account encrypts images: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** Rules this repository may break. */
  readonly waive?: Waive;
}

/**
 * A private ECR repository whose tags cannot be moved, that scans what is pushed to it, is encrypted with a key of the
 * account, refuses whoever is of another account or organisation than the settings name, and outlives its stack with its
 * images.
 *
 * A key that is not given is shared by the stack. Images without a tag are removed after 14 days, unless it is given
 * lifecycle rules; no image that has one is. It scans on push by itself; whether the registry of the account scans
 * again as new flaws become known is said once for all of its repositories, in its own scanning configuration
 * (`CfnRegistryScanningConfiguration`), which no repository can make for the others. Grants are those of `Repository`, each
 * action by its name, and none on the key, which ECR uses by grants of its own.
 *
 * @example
 * new ImmutableRepository(this, 'Images');
 */
export class ImmutableRepository extends Repository {
  /** What makes a `Repository` one. */
  static readonly inPlace: InPlace<Repository, ImmutableRepositoryProps> = {
    name: 'ImmutableRepository',
    id: Repository.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: ImmutableRepositoryProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: ImmutableRepositoryProps): RepositoryProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`ImmutableRepository '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, customerKey, ...given } = props;
  const isOfKms = terms.encryption !== 'AES256';
  return hardened({
    ...given,
    imageTagMutability: given.imageTagMutability ?? TagMutability.IMMUTABLE,
    imageScanOnPush: terms.scanOnPush,
    encryption: given.encryption ?? RepositoryEncryption.KMS,
    encryptionKey: given.encryptionKey ?? (isOfKms && terms.customerKey ? HardenedKey.shared(scope) : undefined),
    lifecycleRules: given.lifecycleRules ?? [
      { tagStatus: TagStatus.UNTAGGED, maxImageAge: Duration.days(UNTAGGED_DAYS) },
    ],
    removalPolicy: given.removalPolicy ?? (terms.retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
  });
}

function finish(repository: Repository): void {
  const { account } = Stack.of(repository);
  repository.addToResourcePolicy(statementOf(refusingForeigners('ecr:*', account, settingsIn(repository))));
}

const termsOf = (props: ImmutableRepositoryProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    tagMutability: props.imageTagMutability as `${TagMutability}` | undefined,
    scanOnPush: props.imageScanOnPush,
    encryption: props.encryption?.value as Encryption | undefined,
    customerKey: props.encryptionKey !== undefined || props.customerKey,
    retained: props.removalPolicy && props.removalPolicy !== RemovalPolicy.DESTROY,
    emptiedOnDeletion: props.emptyOnDelete ?? props.autoDeleteImages,
  });
