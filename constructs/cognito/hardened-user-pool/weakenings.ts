import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  AdvancedSecurityMode,
  CustomThreatProtectionMode,
  FeaturePlan,
  Mfa,
  PasskeyUserVerification,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const functionIn = (scope: Construct) =>
  LambdaFunction.fromFunctionArn(scope, 'Function', 'arn:aws:lambda:eu-west-1:111122223333:function:signs-up');

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedUserPool(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedUserPool(scope, id, props),
  },
  weakenings: [
    { name: 'no second factor', guards: ['cognito/user-pool-mfa'], props: { mfa: Mfa.OFF } },
    {
      name: 'a second factor for those who want one',
      guards: ['cognito/user-pool-mfa-required'],
      props: { mfa: Mfa.OPTIONAL },
    },
    {
      name: 'text messages for a second factor',
      guards: ['cognito/user-pool-mfa-no-texts', 'iam/policy-resources-named'],
      props: { mfaSecondFactor: { sms: true, otp: true } },
    },
    {
      name: 'short passwords',
      guards: ['cognito/user-pool-strong-passwords'],
      props: { passwordPolicy: { minLength: 6 } },
    },
    {
      name: 'simple passwords',
      guards: ['cognito/user-pool-strong-passwords'],
      props: { passwordPolicy: { requireSymbols: false } },
    },
    {
      name: 'the Essentials plan',
      guards: ['cognito/user-pool-threat-protection'],
      props: { featurePlan: FeaturePlan.ESSENTIALS },
    },
    {
      name: 'threats that are only counted',
      guards: ['cognito/user-pool-threat-protection'],
      props: { standardThreatProtectionMode: StandardThreatProtectionMode.AUDIT_ONLY },
    },
    {
      name: 'threats that are only counted, in the words of before',
      guards: ['cognito/user-pool-threat-protection'],
      cdk: { advancedSecurityMode: AdvancedSecurityMode.AUDIT },
      only: { toolkit: 'cdk', because: 'this prop of the CDK is deprecated, and has another one in its place' },
    },
    {
      name: 'a phone that lets in whoever has it',
      guards: ['cognito/user-pool-recovery-by-email'],
      cdk: { accountRecovery: AccountRecovery.PHONE_WITHOUT_MFA_AND_EMAIL },
      cdktf: { accountRecovery: 'PHONE_WITHOUT_MFA_AND_EMAIL' },
    },
    {
      name: 'deleted with one call',
      guards: ['cognito/user-pool-deletion-protected'],
      props: { deletionProtection: false },
    },
  ],
  accepts: (scope) => ({
    autoVerify: { email: true, phone: false },
    customAttributes: { team: new StringAttribute({ mutable: true }) },
    customSenderKmsKey: Key.fromKeyArn(
      scope,
      'Key',
      'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    ),
    customThreatProtectionMode: CustomThreatProtectionMode.FULL_FUNCTION,
    deviceTracking: { challengeRequiredOnNewDevice: true, deviceOnlyRememberedOnUserPrompt: true },
    email: UserPoolEmail.withCognito('help@example.org'),
    keepOriginal: { email: true },
    lambdaTriggers: { preSignUp: functionIn(scope) },
    mfaMessage: 'Your code is {####}',
    passkeyRelyingPartyId: 'shop.example.org',
    passkeyUserVerification: PasskeyUserVerification.REQUIRED,
    removalPolicy: RemovalPolicy.DESTROY,
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
    smsRole: Role.fromRoleArn(scope, 'Texts', 'arn:aws:iam::111122223333:role/texts'),
    smsRoleExternalId: 'shop',
    snsRegion: 'eu-central-1',
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    standardAttributes: { email: { required: true, mutable: true } },
    userInvitation: { emailSubject: 'Welcome' },
    userPoolName: 'shop',
    userVerification: { emailSubject: 'Welcome' },
  }),
  plain: (scope, id, { smsRole, ...props }) =>
    new UserPool(scope, id, { ...props, ...(smsRole && { smsRole, enableSmsRole: true }) }),
  alongside: {
    customThreatProtectionMode: ['standardThreatProtectionMode'],
    smsRoleExternalId: ['smsRole'],
    snsRegion: ['smsRole'],
  },
});
