import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Batch: {
          Type: 'AWS::EMR::Cluster',
          Properties: { Name: 'batch', Instances: { CoreInstanceGroup: { InstanceCount: 2 } } },
        },
      },
      terraform: { aws_emr_cluster: { batch: { service_role: 'emr', name: 'batch', release_label: 'emr-7.1.0' } } },
    },
  ],
  passes: [
    {
      name: 'Kerberos',
      cloudformation: {
        Batch: {
          Type: 'AWS::EMR::Cluster',
          Properties: {
            Name: 'batch',
            Instances: { CoreInstanceGroup: { InstanceCount: 2 } },
            KerberosAttributes: {
              KdcAdminPassword: '{{resolve:secretsmanager:kdc:SecretString:password}}',
              Realm: 'EC2.INTERNAL',
            },
          },
        },
      },
      terraform: {
        variable: { kdc: { type: 'string' } },
        resource: {
          aws_emr_cluster: {
            batch: {
              service_role: 'emr',
              name: 'batch',
              release_label: 'emr-7.1.0',
              kerberos_attributes: { kdc_admin_password: '${var.kdc}', realm: 'EC2.INTERNAL' },
            },
          },
        },
      },
    },
  ],
});
