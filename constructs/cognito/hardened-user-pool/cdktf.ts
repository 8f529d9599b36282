import {
  CognitoUserPool,
  type CognitoUserPoolAdminCreateUserConfigInviteMessageTemplate,
  type CognitoUserPoolEmailConfiguration,
  type CognitoUserPoolLambdaConfig,
  type CognitoUserPoolSchema,
  type CognitoUserPoolVerificationMessageTemplate,
} from '@cdktf/provider-aws/lib/cognito-user-pool';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf, serviceRole } from '../../iam/cdktf';
import { HardenedUserPoolClient, type HardenedUserPoolClientOptions } from '../hardened-user-pool-client/cdktf';
import { defaultsIn, guards } from './defaults';
import { ofUserPools, SENDING_TEXTS } from './policy';

/** Where codes go to whoever has forgotten the password, the first one first. */
const RECOVERY = {
  EMAIL_ONLY: ['verified_email'],
  EMAIL_AND_PHONE_WITHOUT_MFA: ['verified_email', 'verified_phone_number'],
  PHONE_WITHOUT_MFA_AND_EMAIL: ['verified_phone_number', 'verified_email'],
  PHONE_ONLY_WITHOUT_MFA: ['verified_phone_number'],
  NONE: ['admin_only'],
} as const;

/** What can be said of a hardened user pool. */
export interface HardenedUserPoolProps {
  /** Its name, which Terraform asks for. @default one made from the path of this construct */
  readonly userPoolName?: string;
  /** Whether users sign up by themselves. @default false */
  readonly selfSignUpEnabled?: boolean;
  readonly userVerification?: CognitoUserPoolVerificationMessageTemplate;
  readonly userInvitation?: CognitoUserPoolAdminCreateUserConfigInviteMessageTemplate;
  /** What Cognito sends text messages with, and the external id that its trust policy asks for. @default a role that may publish anywhere, where texts are sent */
  readonly smsRole?: IamRole;
  readonly smsRoleExternalId?: string;
  readonly snsRegion?: string;
  /** What users sign in with. @default { username: true } */
  readonly signInAliases?: {
    readonly username?: boolean;
    readonly email?: boolean;
    readonly phone?: boolean;
    readonly preferredUsername?: boolean;
  };
  /** @default { email: true } */
  readonly autoVerify?: { readonly email?: boolean; readonly phone?: boolean };
  /** Attributes that keep their value until a new one is verified. */
  readonly keepOriginal?: { readonly email?: boolean; readonly phone?: boolean };
  readonly attributes?: readonly CognitoUserPoolSchema[];
  /** Whether a second factor is required, offered or neither. @default ON */
  readonly mfa?: 'ON' | 'OPTIONAL' | 'OFF';
  readonly mfaMessage?: string;
  /** @default { sms: false, otp: true } */
  readonly mfaSecondFactor?: { readonly sms: boolean; readonly otp: boolean };
  /** @default 12 characters of all kinds */
  readonly passwordPolicy?: {
    readonly minLength?: number;
    readonly requireLowercase?: boolean;
    readonly requireUppercase?: boolean;
    readonly requireDigits?: boolean;
    readonly requireSymbols?: boolean;
    /** Days. @default 7 */
    readonly tempPasswordValidity?: number;
    readonly passwordHistorySize?: number;
  };
  /** What users may sign in with first, by the names of Cognito: `PASSWORD`, `WEB_AUTHN`. */
  readonly signInPolicy?: { readonly allowedFirstAuthFactors: readonly string[] };
  readonly passkeyRelyingPartyId?: string;
  readonly passkeyUserVerification?: 'preferred' | 'required';
  readonly email?: CognitoUserPoolEmailConfiguration;
  readonly lambdaTriggers?: CognitoUserPoolLambdaConfig;
  readonly signInCaseSensitive?: boolean;
  /** Where codes go to whoever has forgotten the password. @default EMAIL_ONLY */
  readonly accountRecovery?: keyof typeof RECOVERY;
  /** @default true, outside of `dev` */
  readonly deletionProtection?: boolean;
  /** Whether a destroy is refused as long as the pool is declared. @default retain, outside of `dev` */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly deviceTracking?: {
    readonly challengeRequiredOnNewDevice: boolean;
    readonly deviceOnlyRememberedOnUserPrompt: boolean;
  };
  /** @default PLUS */
  readonly featurePlan?: 'LITE' | 'ESSENTIALS' | 'PLUS';
  /** @default ENFORCED */
  readonly standardThreatProtectionMode?: 'ENFORCED' | 'AUDIT' | 'OFF';
  readonly customThreatProtectionMode?: 'ENFORCED' | 'AUDIT';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this user pool may break. */
  readonly waive?: Waive;
}

/**
 * A Cognito user pool whose users sign in with a strong password and a one-time password of an authenticator app, in which
 * threat protection stops stolen passwords and suspicious sign-ins, whose accounts are recovered by a verified email
 * address alone, and which cannot be deleted with one call or by a destroy.
 *
 * It is on the Plus plan, which threat protection needs. Users sign up by themselves only where `selfSignUpEnabled` says
 * so. Text messages take a role that may publish anywhere, so give `smsRole`, or waive
 * `iam/policy-resources-named`; Terraform takes them for second factors wherever the pool can send them. `addClient` makes a `HardenedUserPoolClient`.
 *
 * @example
 * const users = new HardenedUserPool(this, 'Users', { signInAliases: { email: true } });
 * users.addClient('Shop');
 */
export class HardenedUserPool extends CognitoUserPool {
  constructor(scope: Construct, id: string, props: HardenedUserPoolProps = {}) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`HardenedUserPool '${scope.node.path}/${id}'`, props, guards, terms, profile);
    const { passwordPolicy = {}, signInAliases, provider } = props;
    const { threatProtection } = terms;
    super(scope, id, {
      name: props.userPoolName ?? nameOf(scope, id, 128),
      adminCreateUserConfig: {
        allowAdminCreateUserOnly: !props.selfSignUpEnabled,
        inviteMessageTemplate: props.userInvitation,
      },
      verificationMessageTemplate: props.userVerification,
      ...namesOf(signInAliases),
      autoVerifiedAttributes: attributesOf(props.autoVerify ?? { email: true, phone: signInAliases?.phone }),
      userAttributeUpdateSettings: props.keepOriginal && {
        attributesRequireVerificationBeforeUpdate: attributesOf(props.keepOriginal),
      },
      schema: props.attributes && [...props.attributes],
      mfaConfiguration: terms.mfa,
      smsAuthenticationMessage: props.mfaMessage,
      softwareTokenMfaConfiguration: terms.mfa === 'OFF' ? undefined : { enabled: props.mfaSecondFactor?.otp ?? true },
      passwordPolicy: {
        minimumLength: terms.passwordLength,
        requireLowercase: passwordPolicy.requireLowercase ?? true,
        requireUppercase: passwordPolicy.requireUppercase ?? true,
        requireNumbers: passwordPolicy.requireDigits ?? true,
        requireSymbols: passwordPolicy.requireSymbols ?? true,
        temporaryPasswordValidityDays: passwordPolicy.tempPasswordValidity ?? 7,
        passwordHistorySize: passwordPolicy.passwordHistorySize,
      },
      signInPolicy: props.signInPolicy && {
        allowedFirstAuthFactors: [...props.signInPolicy.allowedFirstAuthFactors],
      },
      webAuthnConfiguration:
        props.passkeyRelyingPartyId || props.passkeyUserVerification
          ? { relyingPartyId: props.passkeyRelyingPartyId, userVerification: props.passkeyUserVerification }
          : undefined,
      emailConfiguration: props.email,
      lambdaConfig: props.lambdaTriggers,
      usernameConfiguration:
        props.signInCaseSensitive === undefined ? undefined : { caseSensitive: props.signInCaseSensitive },
      accountRecoverySetting: {
        recoveryMechanism: RECOVERY[props.accountRecovery ?? 'EMAIL_ONLY'].map((name, at) => ({
          name,
          priority: at + 1,
        })),
      },
      deviceConfiguration: props.deviceTracking,
      userPoolTier: props.featurePlan ?? (threatProtection === 'OFF' ? undefined : 'PLUS'),
      userPoolAddOns:
        threatProtection === 'OFF'
          ? undefined
          : {
              advancedSecurityMode: threatProtection,
              advancedSecurityAdditionalFlows: props.customThreatProtectionMode && {
                customAuthMode: props.customThreatProtectionMode,
              },
            },
      deletionProtection: terms.deletionProtected ? 'ACTIVE' : 'INACTIVE',
      lifecycle: {
        preventDestroy: props.removalPolicy ? props.removalPolicy === 'retain' : terms.deletionProtected,
      },
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    if (terms.texts)
      this.putSmsConfiguration({
        snsCallerArn: (props.smsRole ?? this.textsRole()).arn,
        externalId: props.smsRoleExternalId ?? nameOf(this, 'Texts'),
        snsRegion: props.snsRegion,
      });
    recordWaivers(this, props.waive);
  }

  private textsRole(): IamRole {
    const home = homeOf(this, this.provider);
    return serviceRole(
      this,
      'TextsRole',
      'cognito-idp.amazonaws.com',
      [ofUserPools(home)],
      [SENDING_TEXTS],
      this.provider,
    );
  }

  addClient(id: string, options: HardenedUserPoolClientOptions = {}): HardenedUserPoolClient {
    return new HardenedUserPoolClient(this, id, { userPoolId: this.id, provider: this.provider, ...options });
  }
}

const attributesOf = ({ email, phone }: { readonly email?: boolean; readonly phone?: boolean }): string[] => [
  ...(email ? ['email'] : []),
  ...(phone ? ['phone_number'] : []),
];

/** Addresses and numbers stand beside a name, or in place of it. */
function namesOf(aliases: HardenedUserPoolProps['signInAliases'] = { username: true }) {
  const others = [...attributesOf(aliases), ...(aliases.preferredUsername ? ['preferred_username'] : [])];
  if (others.length === 0) return {};
  return aliases.username ? { aliasAttributes: others } : { usernameAttributes: others };
}

function termsOf(props: HardenedUserPoolProps, profile: Profile) {
  const { passwordPolicy, featurePlan = 'PLUS', accountRecovery, mfaSecondFactor } = props;
  const { requireLowercase, requireUppercase, requireDigits, requireSymbols } = passwordPolicy ?? {};
  const asked = [mfaSecondFactor?.sms, props.signInAliases?.phone, props.autoVerify?.phone].some(Boolean);
  return withDefaults(defaultsIn(profile), {
    mfa: props.mfa,
    // Terraform turns texts on where the pool can send them.
    texts: asked || props.smsRole !== undefined,
    textsRole: asked && props.smsRole === undefined,
    passwordLength: passwordPolicy?.minLength,
    allKinds: ![requireLowercase, requireUppercase, requireDigits, requireSymbols].includes(false),
    threatProtection: props.standardThreatProtectionMode ?? (featurePlan === 'PLUS' ? undefined : 'OFF'),
    recoveredByPhone: accountRecovery && RECOVERY[accountRecovery].some((name) => name === 'verified_phone_number'),
    deletionProtected: props.deletionProtection,
  });
}
