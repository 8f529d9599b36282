import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Batch: {
          Type: 'AWS::EMR::Cluster',
          Properties: {
            Name: 'batch',
            KerberosAttributes: { Realm: 'EC2.INTERNAL', KdcAdminPassword: 'Correct-horse-battery-1' },
          },
        },
      },
      terraform: {
        aws_emr_cluster: {
          batch: {
            release_label: 'emr-7.1.0',
            service_role: 'emr',
            name: 'batch',
            kerberos_attributes: { realm: 'EC2.INTERNAL', kdc_admin_password: 'Correct-horse-battery-1' },
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Batch: {
            Type: 'AWS::EMR::Cluster',
            Properties: {
              Name: 'batch',
              KerberosAttributes: { Realm: 'EC2.INTERNAL', KdcAdminPassword: { Ref: 'Password' } },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Batch: {
          Type: 'AWS::EMR::Cluster',
          Properties: {
            Name: 'batch',
            KerberosAttributes: {
              Realm: 'EC2.INTERNAL',
              KdcAdminPassword: '{{resolve:secretsmanager:kdc:SecretString:password}}',
            },
          },
        },
      },
    },
    {
      name: 'a generated password',
      terraform: {
        aws_emr_cluster: {
          batch: {
            release_label: 'emr-7.1.0',
            service_role: 'emr',
            name: 'batch',
            kerberos_attributes: { realm: 'EC2.INTERNAL', kdc_admin_password: '${random_password.kdc.result}' },
          },
        },
        random_password: { kdc: { length: 32 } },
      },
    },
  ],
});
