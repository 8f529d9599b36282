import { defineResource, fact } from '../../engine/rule';

/** A Cognito user pool. */
export const userPool = defineResource({
  cloudformation: 'AWS::Cognito::UserPool',
  terraform: 'aws_cognito_user_pool',
  facts: {
    mfa: fact<'ON' | 'OFF' | 'OPTIONAL'>('MfaConfiguration', 'mfa_configuration'),
    passwordLength: fact<number>('Policies.PasswordPolicy.MinimumLength', 'password_policy.minimum_length'),
    upperCase: fact<boolean>('Policies.PasswordPolicy.RequireUppercase', 'password_policy.require_uppercase'),
    lowerCase: fact<boolean>('Policies.PasswordPolicy.RequireLowercase', 'password_policy.require_lowercase'),
    numbers: fact<boolean>('Policies.PasswordPolicy.RequireNumbers', 'password_policy.require_numbers'),
    symbols: fact<boolean>('Policies.PasswordPolicy.RequireSymbols', 'password_policy.require_symbols'),
    tier: fact<'LITE' | 'ESSENTIALS' | 'PLUS'>('UserPoolTier', 'user_pool_tier'),
    threatProtection: fact<'ENFORCED' | 'AUDIT' | 'OFF'>(
      'UserPoolAddOns.AdvancedSecurityMode',
      'user_pool_add_ons.advanced_security_mode',
    ),
    deletionProtection: fact<'ACTIVE' | 'INACTIVE'>('DeletionProtection', 'deletion_protection'),
  },
});
