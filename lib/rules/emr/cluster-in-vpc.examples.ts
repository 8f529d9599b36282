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
      name: 'a subnet',
      cloudformation: {
        Batch: { Type: 'AWS::EMR::Cluster', Properties: { Name: 'batch', Instances: { Ec2SubnetId: 'subnet-1' } } },
      },
      terraform: {
        aws_emr_cluster: {
          batch: {
            service_role: 'emr',
            name: 'batch',
            release_label: 'emr-7.1.0',
            ec2_attributes: { instance_profile: 'emr', subnet_id: 'subnet-1' },
          },
        },
      },
    },
  ],
});
