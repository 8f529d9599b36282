import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password in the template',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
            AdvancedSecurityOptions: {
              Enabled: true,
              MasterUserOptions: { MasterUserName: 'admin', MasterUserPassword: 'Correct-horse-1' },
            },
          },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            advanced_security_options: {
              enabled: true,
              master_user_options: { master_user_name: 'admin', master_user_password: 'Correct-horse-1' },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an IAM role',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
            AdvancedSecurityOptions: {
              Enabled: true,
              MasterUserOptions: { MasterUserARN: 'arn:aws:iam::111122223333:role/search-admin' },
            },
          },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            advanced_security_options: {
              enabled: true,
              master_user_options: { master_user_arn: 'arn:aws:iam::111122223333:role/search-admin' },
            },
          },
        },
      },
    },
    {
      name: 'a secret',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
            AdvancedSecurityOptions: {
              Enabled: true,
              MasterUserOptions: {
                MasterUserName: 'admin',
                MasterUserPassword: '{{resolve:secretsmanager:search:SecretString:password}}',
              },
            },
          },
        },
      },
    },
  ],
});
