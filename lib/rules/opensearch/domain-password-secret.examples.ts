import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'a password in the template',
      cloudformation: domain({
        AdvancedSecurityOptions: {
          Enabled: true,
          MasterUserOptions: { MasterUserName: 'admin', MasterUserPassword: 'Correct-horse-1' },
        },
      }),
      terraform: domainInTerraform({
        advanced_security_options: {
          enabled: true,
          master_user_options: { master_user_name: 'admin', master_user_password: 'Correct-horse-1' },
        },
      }),
    },
  ],
  passes: [
    {
      name: 'an IAM role',
      cloudformation: domain({
        AdvancedSecurityOptions: {
          Enabled: true,
          MasterUserOptions: { MasterUserARN: 'arn:aws:iam::111122223333:role/search-admin' },
        },
      }),
      terraform: domainInTerraform({
        advanced_security_options: {
          enabled: true,
          master_user_options: { master_user_arn: 'arn:aws:iam::111122223333:role/search-admin' },
        },
      }),
    },
    {
      name: 'a secret',
      cloudformation: domain({
        AdvancedSecurityOptions: {
          Enabled: true,
          MasterUserOptions: {
            MasterUserName: 'admin',
            MasterUserPassword: '{{resolve:secretsmanager:search:SecretString:password}}',
          },
        },
      }),
    },
  ],
});
