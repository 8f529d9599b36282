import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'texts beside an app',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            MfaConfiguration: 'ON',
            EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
            SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/texts', ExternalId: 'users' },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            mfa_configuration: 'ON',
            software_token_mfa_configuration: { enabled: true },
            sms_configuration: { sns_caller_arn: 'arn:aws:iam::111122223333:role/texts', external_id: 'users' },
          },
        },
      },
    },
    {
      name: 'the factors left out, in a pool that sends texts',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            MfaConfiguration: 'OPTIONAL',
            SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/texts', ExternalId: 'users' },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            mfa_configuration: 'OPTIONAL',
            sms_configuration: { sns_caller_arn: 'arn:aws:iam::111122223333:role/texts', external_id: 'users' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an app',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: { MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: { name: 'users', mfa_configuration: 'ON', software_token_mfa_configuration: { enabled: true } },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Mfa: { Type: 'String' } },
        Resources: {
          Users: {
            Type: 'AWS::Cognito::UserPool',
            Properties: {
              MfaConfiguration: { Ref: 'Mfa' },
              SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/texts', ExternalId: 'users' },
            },
          },
        },
      },
      terraform: {
        variable: { mfa: { type: 'string' } },
        resource: {
          aws_cognito_user_pool: {
            users: {
              name: 'users',
              mfa_configuration: '${var.mfa}',
              sms_configuration: { sns_caller_arn: 'arn:aws:iam::111122223333:role/texts', external_id: 'users' },
            },
          },
        },
      },
    },
  ],
});
