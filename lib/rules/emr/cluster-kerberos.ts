import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/emr/cluster';

export default defineRule({
  title: 'EMR clusters use Kerberos',
  problem: 'Users and services of this cluster do not prove who they are to each other.',
  why: 'Whoever reaches one service of the cluster can act as anyone in it.',
  fix: {
    how: 'Set up Kerberos.',
    properties: {
      KerberosAttributes: {
        KdcAdminPassword: '{{resolve:secretsmanager:kdc:SecretString:password}}',
        Realm: 'EC2.INTERNAL',
      },
    },
    arguments: { kerberos_attributes: { kdc_admin_password: '${var.kdc}', realm: 'EC2.INTERNAL' } },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_114'], guard: ['EMR_KERBEROS_ENABLED'], 'cdk-nag': ['EMRKerberosEnabled'] },
  resource: cluster,
  check: (it) => it.kerberos.isSet(),
});
