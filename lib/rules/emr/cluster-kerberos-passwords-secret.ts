import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { cluster } from '../../resources/emr/cluster';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Kerberos passwords of EMR clusters stay out of the template',
  problem: 'A Kerberos password of this cluster can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can act as anyone in the cluster.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: {
      KerberosAttributes: {
        KdcAdminPassword: '{{resolve:secretsmanager:kdc:SecretString:password}}',
      },
    },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { cfn_nag: ['F63', 'F64', 'F65'] },
  resource: cluster,
  check: (it) => all(keepsSecretOut(it.kdcPassword), keepsSecretOut(it.joinPassword), keepsSecretOut(it.realmPassword)),
});
