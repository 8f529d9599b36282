import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { userPool } from '../../resources/cognito/user-pool';

export default defineRule({
  title: 'Second factors of Cognito user pools are not text messages',
  problem: 'Users of this pool can take text messages for their second factor.',
  why: 'Numbers are moved to other SIM cards by whoever persuades a phone company, and texts are read on their way.',
  fix: {
    how: 'Take one-time passwords of an authenticator app, or passkeys.',
    cdk: { mfaSecondFactor: { sms: false, otp: true } },
    properties: { EnabledMfas: ['SOFTWARE_TOKEN_MFA'] },
    arguments: { sms_configuration: null, software_token_mfa_configuration: { enabled: true } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: userPool,
  check: ({ mfa, secondFactors }) =>
    any(
      mfa.isNot('ON', 'OPTIONAL'),
      secondFactors.every<string>((factor) => factor.isNot('SMS_MFA')),
    ),
});
