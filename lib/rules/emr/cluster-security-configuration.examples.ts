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
      name: 'one named',
      cloudformation: {
        Batch: {
          Type: 'AWS::EMR::Cluster',
          Properties: {
            Name: 'batch',
            Instances: { CoreInstanceGroup: { InstanceCount: 2 } },
            SecurityConfiguration: 'encrypted',
          },
        },
      },
      terraform: {
        aws_emr_cluster: {
          batch: {
            service_role: 'emr',
            name: 'batch',
            release_label: 'emr-7.1.0',
            security_configuration: 'encrypted',
          },
        },
      },
    },
  ],
});
