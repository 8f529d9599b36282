import { defineRule } from '../../engine/rule';
import { replicationGroup } from '../../resources/elasticache/replication-group';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'The token of ElastiCache groups stays out of the template',
  problem: 'The authentication token of this group can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: {
      AuthToken: '{{resolve:secretsmanager:app:SecretString:password}}',
    },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { cfn_nag: ['F44'] },
  resource: replicationGroup,
  check: (it) => keepsSecretOut(it.authToken),
});
