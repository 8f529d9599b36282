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
      name: 'a subnet',
      cloudformation: cluster({ Instances: { Ec2SubnetId: 'subnet-1' } }),
      terraform: clusterInTerraform({ ec2_attributes: { instance_profile: 'emr', subnet_id: 'subnet-1' } }),
    },
  ],
});
