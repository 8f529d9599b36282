import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnSigningConfiguration,
  Repository,
  RepositoryEncryption,
  type RepositoryProps,
  TagMutability,
  TagStatus,
} from 'aws-cdk-lib/aws-ecr';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { ISigningProfile } from 'aws-cdk-lib/aws-signer';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { refusingForeigners } from '../../iam/policy';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { SigningProfile } from '../../signer/signing-profile/cdk';
import { IMAGES } from '../../signer/signing-profile/defaults';
import { type Encryption, UNTAGGED_DAYS } from '../images';
import { defaultsIn, guards } from './defaults';

/** Every prop of `Repository`, on top of hardened defaults. */
export interface ImmutableRepositoryProps extends RepositoryProps {
  /** Whether a key of the account encrypts images: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** What ECR signs images with as they are pushed, of the platform for images. @default they are not signed */
  readonly signingProfile?: ISigningProfile;
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
 * With a `signingProfile`, ECR signs what is pushed in the name of who pushes it, whom `grantPush` and `grantPullPush` let
 * sign. Which profiles sign what is said once for the registry of an account and region, so the repositories of a stack
 * share a `CfnSigningConfiguration`, and no other stack there can have one. In CDKTF and CDK Terrain there is no such prop:
 * Terraform's provider has no resource for it.
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

  private readonly signingProfile: ISigningProfile | undefined;

  constructor(scope: Construct, id: string, props: ImmutableRepositoryProps = {}) {
    refuseOtherPlatform(`ImmutableRepository '${scope.node.path}/${id}'`, props.signingProfile);
    super(scope, id, hardenedProps(scope, id, props));
    finish(this);
    this.signingProfile = props.signingProfile;
    if (props.signingProfile) signedBy(this, props.signingProfile);
    recordWaivers(this, props.waive);
  }

  override grantPush(grantee: IGrantable): Grant {
    this.grantSign(grantee);
    return super.grantPush(grantee);
  }

  override grantPullPush(grantee: IGrantable): Grant {
    this.grantSign(grantee);
    return super.grantPullPush(grantee);
  }

  /** https://docs.aws.amazon.com/AmazonECR/latest/userguide/managed-signing.html */
  private grantSign(grantee: IGrantable): void {
    if (!this.signingProfile) return;
    const resourceArns = [this.signingProfile.signingProfileArn];
    Grant.addToPrincipal({ grantee, actions: ['signer:SignPayload'], resourceArns });
  }
}

/** Refuses a profile that cannot sign images, where that can be told. */
function refuseOtherPlatform(what: string, profile: ISigningProfile | undefined): void {
  if (!(profile instanceof SigningProfile) || profile.platformId === IMAGES) return;
  throw new BulwarkError(
    `${what}: '${profile.node.path}' signs for ${profile.platformId}, and images are signed for ${IMAGES}; give one with platform: Platform.NOTATION_OCI_SHA384_ECDSA`,
  );
}

/** Has the registry sign what is pushed to a repository, by the rules that repositories of a stack share. */
function signedBy({ stack, repositoryName }: Repository, { signingProfileArn }: ISigningProfile): void {
  const known = stack.node.tryFindChild('SharedImageSigning') as CfnSigningConfiguration | undefined;
  const signing = known ?? new CfnSigningConfiguration(stack, 'SharedImageSigning', { rules: [] });
  const rules = signing.rules as CfnSigningConfiguration.RuleProperty[];
  const own = rules.find((rule) => rule.signingProfileArn === signingProfileArn);
  const filters = (own?.repositoryFilters ?? []) as CfnSigningConfiguration.RepositoryFilterProperty[];
  // A registry has ten rules at most, so there is one for each profile.
  signing.rules = [
    ...rules.filter((rule) => rule !== own),
    { signingProfileArn, repositoryFilters: [...filters, { filter: repositoryName, filterType: 'WILDCARD_MATCH' }] },
  ];
}

function hardenedProps(scope: Construct, id: string, props: ImmutableRepositoryProps): RepositoryProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`ImmutableRepository '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, customerKey, signingProfile, ...given } = props;
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
