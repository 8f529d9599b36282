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
      name: 'a key pair',
      cloudformation: cluster({ Instances: { Ec2KeyName: 'operators' } }),
      terraform: clusterInTerraform({ ec2_attributes: { instance_profile: 'emr', key_name: 'operators' } }),
    },
  ],
});
