import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClientOptions,
  type UserPoolProps,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedUserPoolClient } from '../hardened-user-pool-client/cdk';
import { defaultsIn, guards } from './defaults';

/** Every prop of `UserPool`, on top of hardened defaults. */
export interface HardenedUserPoolProps extends UserPoolProps {
  /** Rules this user pool may break. */
  readonly waive?: Waive;
}

/**
 * A Cognito user pool whose users sign in with a strong password and a one-time password of an authenticator app, in which
 * threat protection stops stolen passwords and suspicious sign-ins, whose accounts are recovered by a verified email
 * address alone, and which cannot be deleted with one call and outlives its stack.
 *
 * It is on the Plus plan, which threat protection needs. Users sign up by themselves only where `selfSignUpEnabled` says
 * so. Text messages take a role that may publish anywhere, so give `smsRole`, or waive
 * `iam/policy-resources-named`. `addClient` makes a `HardenedUserPoolClient`. `grant` is the actions that it is given, on this pool.
 *
 * @example
 * const users = new HardenedUserPool(this, 'Users', { signInAliases: { email: true } });
 * users.addClient('Shop');
 */
export class HardenedUserPool extends UserPool {
  /** What makes a `UserPool` one, but for its clients. */
  static readonly inPlace: InPlace<UserPool, HardenedUserPoolProps> = {
    name: 'HardenedUserPool',
    id: UserPool.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedUserPoolProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }

  override addClient(id: string, options: UserPoolClientOptions & { readonly waive?: Waive } = {}) {
    return new HardenedUserPoolClient(this, id, { userPool: this, ...options });
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedUserPoolProps): UserPoolProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`HardenedUserPool '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, ...given } = props;
  const { threatProtection, deletionProtected } = terms;
  return hardened({
    ...given,
    mfa: terms.mfa as Mfa,
    mfaSecondFactor: given.mfaSecondFactor ?? { sms: false, otp: true },
    // Cognito asks of a password only what a policy says.
    passwordPolicy: {
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      ...given.passwordPolicy,
      minLength: terms.passwordLength,
    },
    accountRecovery: given.accountRecovery ?? AccountRecovery.EMAIL_ONLY,
    autoVerify: given.autoVerify ?? { email: true, phone: given.signInAliases?.phone },
    featurePlan: given.featurePlan ?? (threatProtection === 'OFF' ? undefined : FeaturePlan.PLUS),
    standardThreatProtectionMode: given.advancedSecurityMode
      ? undefined
      : (given.standardThreatProtectionMode ??
        (threatProtection === 'OFF' ? undefined : StandardThreatProtectionMode.FULL_FUNCTION)),
    deletionProtection: deletionProtected,
    removalPolicy: given.removalPolicy ?? (deletionProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
  });
}

/** Whether the CDK makes a role for text messages, which names no resource: phone numbers have none. */
const makesTextsRole = ({ smsRole, enableSmsRole, mfaSecondFactor, mfa, signInAliases, autoVerify }: UserPoolProps) =>
  smsRole === undefined &&
  (enableSmsRole ?? [mfaSecondFactor?.sms && mfa !== Mfa.OFF, signInAliases?.phone, autoVerify?.phone].some(Boolean));

function termsOf(props: HardenedUserPoolProps, profile: Profile) {
  const { passwordPolicy, featurePlan, accountRecovery } = props;
  const { requireLowercase, requireUppercase, requireDigits, requireSymbols } = passwordPolicy ?? {};
  const isPlus = featurePlan === undefined || featurePlan === FeaturePlan.PLUS;
  return withDefaults(defaultsIn(profile), {
    mfa: props.mfa as `${Mfa}` | undefined,
    texts: props.mfaSecondFactor?.sms,
    textsRole: makesTextsRole(props),
    passwordLength: passwordPolicy?.minLength,
    allKinds: ![requireLowercase, requireUppercase, requireDigits, requireSymbols].includes(false),
    threatProtection: (props.advancedSecurityMode ??
      props.standardThreatProtectionMode ??
      (isPlus ? undefined : 'OFF')) as `${StandardThreatProtectionMode}` | undefined,
    recoveredByPhone:
      accountRecovery === undefined
        ? undefined
        : accountRecovery !== AccountRecovery.EMAIL_ONLY && accountRecovery !== AccountRecovery.NONE,
    deletionProtected: props.deletionProtection,
  });
}
