import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: { Users: { Type: 'AWS::Cognito::UserPool' } },
      terraform: { aws_cognito_user_pool: { users: { name: 'users' } } },
    },
    {
      name: 'the Plus plan alone',
      cloudformation: { Users: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolTier: 'PLUS' } } },
      terraform: { aws_cognito_user_pool: { users: { name: 'users', user_pool_tier: 'PLUS' } } },
    },
    {
      name: 'risks that are only counted',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: { UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: { name: 'users', user_pool_tier: 'PLUS', user_pool_add_ons: { advanced_security_mode: 'AUDIT' } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'enforced',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: { UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: { name: 'users', user_pool_tier: 'PLUS', user_pool_add_ons: { advanced_security_mode: 'ENFORCED' } },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Mode: { Type: 'String' } },
        Resources: {
          Users: {
            Type: 'AWS::Cognito::UserPool',
            Properties: { UserPoolAddOns: { AdvancedSecurityMode: { Ref: 'Mode' } } },
          },
        },
      },
      terraform: {
        variable: { mode: { type: 'string' } },
        resource: {
          aws_cognito_user_pool: {
            users: { name: 'users', user_pool_add_ons: { advanced_security_mode: '${var.mode}' } },
          },
        },
      },
    },
  ],
});
