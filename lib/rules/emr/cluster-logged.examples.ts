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
      name: 'logs in S3',
      cloudformation: cluster({ Instances: { CoreInstanceGroup: { InstanceCount: 2 } }, LogUri: 's3://logs/emr/' }),
      terraform: clusterInTerraform({ log_uri: 's3://logs/emr/' }),
    },
  ],
});
