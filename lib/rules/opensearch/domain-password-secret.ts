import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'The master password of OpenSearch domains stays out of the template',
  problem: 'The master password of this domain can be read in the template or its parameters.',
  why: 'Whoever reads the repository or the stack owns the domain.',
  fix: {
    how: 'Make an IAM role the master user, or refer to a secret.',
    cdk: 'fineGrainedAccessControl: { masterUserArn: admin.roleArn }',
    properties: {
      AdvancedSecurityOptions: {
        MasterUserOptions: { MasterUserPassword: '{{resolve:secretsmanager:search:SecretString:password}}' },
      },
    },
    arguments: {
      advanced_security_options: {
        internal_user_database_enabled: false,
        master_user_options: {
          master_user_arn: 'arn:aws:iam::111122223333:role/search-admin',
          master_user_name: null,
          master_user_password: null,
        },
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: domain,
  check: (it) => keepsSecretOut(it.masterPassword),
});
