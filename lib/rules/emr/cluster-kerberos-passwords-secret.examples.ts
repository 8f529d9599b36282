import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: cluster({
        KerberosAttributes: { Realm: 'EC2.INTERNAL', KdcAdminPassword: 'Correct-horse-battery-1' },
      }),
      terraform: clusterInTerraform({
        kerberos_attributes: { realm: 'EC2.INTERNAL', kdc_admin_password: 'Correct-horse-battery-1' },
      }),
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: cluster({ KerberosAttributes: { Realm: 'EC2.INTERNAL', KdcAdminPassword: { Ref: 'Password' } } }),
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: cluster({
        KerberosAttributes: {
          Realm: 'EC2.INTERNAL',
          KdcAdminPassword: '{{resolve:secretsmanager:kdc:SecretString:password}}',
        },
      }),
    },
    {
      name: 'a generated password',
      terraform: {
        ...clusterInTerraform({
          kerberos_attributes: { realm: 'EC2.INTERNAL', kdc_admin_password: '${random_password.kdc.result}' },
        }),
        random_password: { kdc: { length: 32 } },
      },
    },
  ],
});
