import { SignerSigningProfile } from '@cdktf/provider-aws/lib/signer-signing-profile';
import { SignerSigningProfilePermission } from '@cdktf/provider-aws/lib/signer-signing-profile-permission';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { defaultsIn, guards, LAMBDA } from './defaults';
import { REVOKING, refuseUnknownRole, signing } from './policy';

/** What can be said of a signing profile. */
export interface SigningProfileProps {
  /** The id of what is signed for, such as `Notation-OCI-SHA384-ECDSA` for images. @default AWSLambda-SHA384-ECDSA */
  readonly platform?: string;
  /** Days that a signature is valid. @default 365 */
  readonly signatureValidity?: number;
  /** @default one that Terraform makes up */
  readonly signingProfileName?: string;
  /** Whether a destroy is refused as long as the profile is declared. @default retain, and in `dev` destroy */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this profile may break. */
  readonly waive?: Waive;
}

/**
 * A signing profile of AWS Signer, for bundles of Lambda unless another platform is asked for, whose signatures are valid
 * for a year and which is kept from a destroy, because a cancelled profile signs nothing more.
 *
 * `grantSign` is `signer:StartSigningJob`, or `signer:SignPayload` where images are signed, and `signer:GetSigningProfile`;
 * `grantRevoke` is `signer:RevokeSigningProfile`, by which all that it signed since a moment is worth nothing, for good.
 * `shareWithRole` lets one role of another account sign, where the settings know the account, and revoke nothing.
 *
 * It costs nothing beyond a plain signing profile. What is still deployed after a year has to be signed again before it
 * is deployed again; a longer `signatureValidity` takes a waiver.
 *
 * @example
 * new SigningProfile(this, 'releases');
 */
export class SigningProfile extends SignerSigningProfile {
  constructor(scope: Construct, id: string, props: SigningProfileProps = {}) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`SigningProfile '${scope.node.path}/${id}'`, props, guards, terms, profile);
    super(scope, id, {
      name: props.signingProfileName,
      platformId: props.platform ?? LAMBDA,
      signatureValidityPeriod: { type: 'DAYS', value: terms.validityDays },
      lifecycle: { preventDestroy: terms.retained },
      tags: props.tags,
      provider: props.provider,
      dependsOn: props.dependsOn,
    });
    recordWaivers(this, props.waive);
  }

  /** Grants to sign with it. */
  grantSign(to: Grantee): void {
    to.allow({ actions: signing(this.platformIdInput ?? LAMBDA), resources: [this.arn] });
  }

  /** Grants to make what it has signed since a moment worth nothing. */
  grantRevoke(to: Grantee): void {
    to.allow({ actions: REVOKING, resources: [this.arn] });
  }

  /** Lets a role of another account sign. Throws a `BulwarkError` for what is no role, or of an account that is not known. */
  shareWithRole(id: string, roleArn: string): void {
    refuseUnknownRole(`SigningProfile '${this.node.path}'`, roleArn, settingsIn(this));
    for (const action of signing(this.platformIdInput ?? LAMBDA)) {
      const statementId = `${id}${action.split(':')[1]}`;
      const { name: profileName, provider } = this;
      new SignerSigningProfilePermission(this, statementId, {
        ...{ profileName, action, statementId, provider },
        principal: roleArn,
      });
    }
  }
}

const termsOf = ({ signatureValidity, removalPolicy }: SigningProfileProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    validityDays: signatureValidity,
    retained: removalPolicy && removalPolicy === 'retain',
  });
