import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'customers', UserPoolTier: 'PLUS', ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_cognito_user_pool: { it: { name: 'customers', user_pool_tier: 'PLUS', ...own } },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'audited only',
      cloudformation: inCloudFormation({
        UserPoolAddOns: {
          AdvancedSecurityMode: 'ENFORCED',
          AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' },
        },
      }),
      terraform: inTerraform({
        user_pool_add_ons: {
          advanced_security_mode: 'ENFORCED',
          advanced_security_additional_flows: { custom_auth_mode: 'AUDIT' },
        },
      }),
    },
  ],
  passes: [
    {
      name: 'enforced',
      cloudformation: inCloudFormation({
        UserPoolAddOns: {
          AdvancedSecurityMode: 'ENFORCED',
          AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
        },
      }),
      terraform: inTerraform({
        user_pool_add_ons: {
          advanced_security_mode: 'ENFORCED',
          advanced_security_additional_flows: { custom_auth_mode: 'ENFORCED' },
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          UserPoolAddOns: {
            AdvancedSecurityMode: 'ENFORCED',
            AdvancedSecurityAdditionalFlows: { CustomAuthMode: { Ref: 'Choice' } },
          },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          user_pool_add_ons: {
            advanced_security_mode: 'ENFORCED',
            advanced_security_additional_flows: { custom_auth_mode: '${var.choice}' },
          },
        }),
      },
    },
  ],
});
