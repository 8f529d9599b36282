import { defineExamples } from '../../engine/rule';
import { protecting } from './example-protection';

const ALL = ['AwsSecretKey', 'OpenSshPrivateKey', 'PgpPrivateKey', 'PkcsPrivateKey', 'PuttyPrivateKey'];

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: { Requests: { Type: 'AWS::Logs::LogGroup' } },
      terraform: { aws_cloudwatch_log_group: { requests: { name: 'requests' } } },
    },
    {
      name: 'other data masked',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
          Properties: { DataProtectionPolicy: protecting(['EmailAddress', ...ALL.slice(1)], 'Deidentify') },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: { requests: { name: 'requests' } },
        aws_cloudwatch_log_data_protection_policy: {
          requests: {
            log_group_name: '${aws_cloudwatch_log_group.requests.name}',
            policy_document: JSON.stringify(protecting(['EmailAddress', ...ALL.slice(1)], 'Deidentify')),
          },
        },
      },
    },
    {
      name: 'found, and not masked',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
          Properties: { DataProtectionPolicy: protecting(ALL, 'Audit') },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: { requests: { name: 'requests' } },
        aws_cloudwatch_log_data_protection_policy: {
          requests: {
            log_group_name: '${aws_cloudwatch_log_group.requests.name}',
            policy_document: JSON.stringify(protecting(ALL, 'Audit')),
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'masked',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
          Properties: { DataProtectionPolicy: protecting(ALL, 'Deidentify') },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: { requests: { name: 'requests' } },
        aws_cloudwatch_log_data_protection_policy: {
          requests: {
            log_group_name: '${aws_cloudwatch_log_group.requests.name}',
            policy_document: JSON.stringify(protecting(ALL, 'Deidentify')),
          },
        },
      },
    },
    {
      name: 'masked in all log groups of the account',
      cloudformation: {
        Requests: { Type: 'AWS::Logs::LogGroup' },
        Everywhere: {
          Type: 'AWS::Logs::AccountPolicy',
          Properties: {
            PolicyName: 'credentials',
            PolicyType: 'DATA_PROTECTION_POLICY',
            PolicyDocument: JSON.stringify(protecting(ALL, 'Deidentify')),
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: { requests: { name: 'requests' } },
        aws_cloudwatch_log_account_policy: {
          everywhere: {
            policy_name: 'credentials',
            policy_type: 'DATA_PROTECTION_POLICY',
            policy_document: JSON.stringify(protecting(ALL, 'Deidentify')),
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Keys: { Type: 'CommaDelimitedList' } },
        Resources: {
          Requests: {
            Type: 'AWS::Logs::LogGroup',
            Properties: { DataProtectionPolicy: protecting({ Ref: 'Keys' }, 'Deidentify') },
          },
        },
      },
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: {
          aws_cloudwatch_log_group: { requests: { name: 'requests' } },
          aws_cloudwatch_log_data_protection_policy: {
            requests: {
              log_group_name: '${aws_cloudwatch_log_group.requests.name}',
              policy_document: '${var.policy}',
            },
          },
        },
      },
    },
  ],
});
