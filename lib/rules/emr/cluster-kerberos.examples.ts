import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ Instances: { CoreInstanceGroup: { InstanceCount: 2 } } }),
      terraform: clusterInTerraform(),
    },
  ],
  passes: [
    {
      name: 'Kerberos',
      cloudformation: cluster({
        Instances: { CoreInstanceGroup: { InstanceCount: 2 } },
        KerberosAttributes: {
          KdcAdminPassword: '{{resolve:secretsmanager:kdc:SecretString:password}}',
          Realm: 'EC2.INTERNAL',
        },
      }),
      terraform: {
        variable: { kdc: { type: 'string' } },
        resource: clusterInTerraform({
          kerberos_attributes: { kdc_admin_password: '${var.kdc}', realm: 'EC2.INTERNAL' },
        }),
      },
    },
  ],
});
