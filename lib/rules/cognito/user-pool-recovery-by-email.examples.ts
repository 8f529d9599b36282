import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a phone before an address',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            AccountRecoverySetting: {
              RecoveryMechanisms: [
                { Name: 'verified_phone_number', Priority: 1 },
                { Name: 'verified_email', Priority: 2 },
              ],
            },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            account_recovery_setting: {
              recovery_mechanism: [
                { name: 'verified_phone_number', priority: 1 },
                { name: 'verified_email', priority: 2 },
              ],
            },
          },
        },
      },
    },
    {
      name: 'nothing said of recovery, in a pool that sends texts',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: {
            SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::111122223333:role/texts', ExternalId: 'users' },
          },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            sms_configuration: { sns_caller_arn: 'arn:aws:iam::111122223333:role/texts', external_id: 'users' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an address',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] } },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            account_recovery_setting: { recovery_mechanism: [{ name: 'verified_email', priority: 1 }] },
          },
        },
      },
    },
    {
      name: 'an administrator',
      cloudformation: {
        Users: {
          Type: 'AWS::Cognito::UserPool',
          Properties: { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] } },
        },
      },
      terraform: {
        aws_cognito_user_pool: {
          users: {
            name: 'users',
            account_recovery_setting: { recovery_mechanism: [{ name: 'admin_only', priority: 1 }] },
          },
        },
      },
    },
    {
      name: 'nothing said, in a pool that sends no texts',
      cloudformation: { Users: { Type: 'AWS::Cognito::UserPool' } },
      terraform: { aws_cognito_user_pool: { users: { name: 'users' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Way: { Type: 'String' } },
        Resources: {
          Users: {
            Type: 'AWS::Cognito::UserPool',
            Properties: { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: { Ref: 'Way' }, Priority: 1 }] } },
          },
        },
      },
      terraform: {
        variable: { way: { type: 'string' } },
        resource: {
          aws_cognito_user_pool: {
            users: {
              name: 'users',
              account_recovery_setting: { recovery_mechanism: [{ name: '${var.way}', priority: 1 }] },
            },
          },
        },
      },
    },
  ],
});
