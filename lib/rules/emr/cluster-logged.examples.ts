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
      name: 'logs in S3',
      cloudformation: {
        Batch: {
          Type: 'AWS::EMR::Cluster',
          Properties: {
            Name: 'batch',
            Instances: { CoreInstanceGroup: { InstanceCount: 2 } },
            LogUri: 's3://logs/emr/',
          },
        },
      },
      terraform: {
        aws_emr_cluster: {
          batch: { service_role: 'emr', name: 'batch', release_label: 'emr-7.1.0', log_uri: 's3://logs/emr/' },
        },
      },
    },
  ],
});
