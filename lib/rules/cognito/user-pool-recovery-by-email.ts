import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { userPool } from '../../resources/cognito/user-pool';

const BY_PHONE = 'verified_phone_number';
const nameOf = (mechanism: Fact<object>): Fact<string> =>
  mechanism.get<string>('Name').orElse(() => mechanism.get<string>('name'));

export default defineRule({
  title: 'Passwords of Cognito user pools are not recovered by text messages',
  problem: 'Users of this pool who have forgotten their password can be sent a code by text message.',
  why: 'Whoever talks a phone company into another SIM card for a number gets the account with it.',
  fix: {
    how: 'Recover accounts by a verified email address, or by an administrator.',
    cdk: { accountRecovery: 'AccountRecovery.EMAIL_ONLY' },
    properties: { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] } },
    arguments: { account_recovery_setting: { recovery_mechanism: [{ name: 'verified_email', priority: 1 }] } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: userPool,
  // A pool that says nothing prefers phones to addresses, where it can send texts.
  check: ({ recovery, texts }) =>
    recovery.isAbsentHere
      ? not(texts.isSet())
      : recovery.every<object>((mechanism) => nameOf(mechanism).isNot(BY_PHONE)),
});
