import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, type FactReader, fact } from '../../engine/rule';

/**
 * What passwords need. A pool without a policy asks for eight characters of all four kinds; a policy asks only for what
 * it says. Source: Cognito Developer Guide, "Adding user pool password requirements", November 2026.
 */
function inPolicy<T>(cloudformation: string, terraform: string, assumed: T): FactReader<T> {
  const read = (it: Reading): Fact<T> => {
    const policy = it.fact('Policies.PasswordPolicy', 'password_policy').filled();
    const said = it.fact<T>(`Policies.PasswordPolicy.${cloudformation}`, `password_policy.${terraform}`);
    return policy.isAbsentHere ? said.or(assumed) : said;
  };
  return fact<T>(read, read);
}

const byTexts = (texts: Fact<unknown>): Fact<string[]> => texts.filled().map(() => ['SMS_MFA']);

/** A Cognito user pool. */
export const userPool = defineResource({
  cloudformation: 'AWS::Cognito::UserPool',
  terraform: 'aws_cognito_user_pool',
  facts: {
    mfa: fact<'ON' | 'OFF' | 'OPTIONAL'>('MfaConfiguration', 'mfa_configuration'),
    passwordLength: inPolicy('MinimumLength', 'minimum_length', 8),
    upperCase: inPolicy('RequireUppercase', 'require_uppercase', true),
    lowerCase: inPolicy('RequireLowercase', 'require_lowercase', true),
    numbers: inPolicy('RequireNumbers', 'require_numbers', true),
    symbols: inPolicy('RequireSymbols', 'require_symbols', true),
    threatProtection: fact<'ENFORCED' | 'AUDIT' | 'OFF'>(
      'UserPoolAddOns.AdvancedSecurityMode',
      'user_pool_add_ons.advanced_security_mode',
    ),
    /** What is done about suspicious sign-ins by challenges of one's own. */
    customProtection: fact<'ENFORCED' | 'AUDIT'>(
      'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
      'user_pool_add_ons.advanced_security_additional_flows.custom_auth_mode',
    ),
    /** What sends text messages, without which the pool sends none. */
    texts: fact<object>('SmsConfiguration', 'sms_configuration'),
    /** The second factors of a pool that has them: where none are named, and for Terraform, texts if it can send them. */
    secondFactors: fact<string[]>(
      (it) => it.fact<string[]>('EnabledMfas').orElse(() => byTexts(it.fact('SmsConfiguration'))),
      (it) => byTexts(it.fact('sms_configuration')),
    ),
    /** Where codes go to whoever has forgotten the password, by the attribute that says where. */
    recovery: fact<{ Name?: string; name?: string }[]>(
      'AccountRecoverySetting.RecoveryMechanisms',
      'account_recovery_setting.recovery_mechanism',
    ),
    deletionProtection: fact<'ACTIVE' | 'INACTIVE'>('DeletionProtection', 'deletion_protection'),
  },
});
