import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: cluster({ DBSubnetGroupName: 'private' }),
      terraform: clusterInTerraform(),
    },
  ],
  passes: [
    {
      name: 'the profiler’s log',
      cloudformation: cluster({ DBSubnetGroupName: 'private', EnableCloudwatchLogsExports: ['profiler'] }),
      terraform: clusterInTerraform({ enabled_cloudwatch_logs_exports: ['profiler'] }),
    },
  ],
});
