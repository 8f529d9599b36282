import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import {
  CfnProfilePermission,
  SigningProfile as PlainSigningProfile,
  type SigningProfileProps as PlainSigningProfileProps,
  Platform,
} from 'aws-cdk-lib/aws-signer';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { defaultsIn, guards } from './defaults';
import { REVOKING, refuseUnknownRole, signing } from './policy';

/** Every prop of `SigningProfile` of the CDK, on top of hardened defaults. */
export interface SigningProfileProps extends Partial<PlainSigningProfileProps> {
  /** What becomes of it when it leaves its stack. @default RETAIN, and in `dev` DESTROY */
  readonly removalPolicy?: RemovalPolicy;
  /** Rules this profile may break. */
  readonly waive?: Waive;
}

/**
 * A signing profile of AWS Signer, for bundles of Lambda unless another platform is asked for, whose signatures are valid
 * for a year and which outlives its stack, because a cancelled profile signs nothing more.
 *
 * `grantSign` is `signer:StartSigningJob`, or `signer:SignPayload` where images are signed, and `signer:GetSigningProfile`;
 * `grantRevoke` is `signer:RevokeSigningProfile`, by which all that it signed since a moment is worth nothing, for good.
 * `shareWithRole` lets one role of another account sign, where the settings know the account, and revoke nothing.
 *
 * It costs nothing beyond `SigningProfile`. What is still deployed after a year has to be signed again before it is
 * deployed again; a longer `signatureValidity` takes a waiver.
 *
 * @example
 * new SigningProfile(this, 'Releases');
 */
export class SigningProfile extends PlainSigningProfile {
  /** What makes a `SigningProfile` of the CDK one, but for its grants. */
  static readonly inPlace: InPlace<PlainSigningProfile, SigningProfileProps> = {
    name: 'SigningProfile',
    id: PlainSigningProfile.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  /** What it signs for. */
  readonly platformId: string;

  constructor(scope: Construct, id: string, props: SigningProfileProps = {}) {
    const made = hardenedProps(scope, id, props);
    super(scope, id, made);
    this.platformId = made.platform.platformId;
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  /** Grants to sign with it. */
  grantSign(grantee: IGrantable): Grant {
    return this.grantExactly(signing(this.platformId), grantee);
  }

  /** Grants to make what it has signed since a moment worth nothing. */
  grantRevoke(grantee: IGrantable): Grant {
    return this.grantExactly(REVOKING, grantee);
  }

  /** Lets a role of another account sign. Throws a `BulwarkError` for what is no role, or of an account that is not known. */
  shareWithRole(id: string, roleArn: string): void {
    refuseUnknownRole(`SigningProfile '${this.node.path}'`, roleArn, settingsIn(this));
    for (const action of signing(this.platformId))
      new CfnProfilePermission(this, `${id}${action.split(':')[1]}`, {
        profileName: this.signingProfileName,
        action,
        principal: roleArn,
        statementId: `${id}${action.split(':')[1]}`,
      });
  }

  private grantExactly(actions: readonly string[], grantee: IGrantable): Grant {
    return Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.signingProfileArn] });
  }
}

function hardenedProps(scope: Construct, id: string, props: SigningProfileProps): PlainSigningProfileProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`SigningProfile '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, removalPolicy, ...given } = props;
  return hardened({
    ...given,
    platform: given.platform ?? Platform.AWS_LAMBDA_SHA384_ECDSA,
    signatureValidity: given.signatureValidity ?? Duration.days(terms.validityDays),
  });
}

function finish(made: PlainSigningProfile, props: SigningProfileProps): void {
  const { retained } = defaultsIn(settingsIn(made).profile);
  made.applyRemovalPolicy(props.removalPolicy ?? (retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY));
}

const termsOf = ({ signatureValidity, removalPolicy }: SigningProfileProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    validityDays: signatureValidity?.toDays(),
    retained: removalPolicy && removalPolicy !== RemovalPolicy.DESTROY,
  });
