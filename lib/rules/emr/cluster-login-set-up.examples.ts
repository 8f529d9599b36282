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
      name: 'a key pair',
      cloudformation: {
        Batch: { Type: 'AWS::EMR::Cluster', Properties: { Name: 'batch', Instances: { Ec2KeyName: 'operators' } } },
      },
      terraform: {
        aws_emr_cluster: {
          batch: {
            service_role: 'emr',
            name: 'batch',
            release_label: 'emr-7.1.0',
            ec2_attributes: { instance_profile: 'emr', key_name: 'operators' },
          },
        },
      },
    },
  ],
});
