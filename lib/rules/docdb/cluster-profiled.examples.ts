import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing exported',
      cloudformation: cluster({ DBSubnetGroupName: 'private' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'the audit log alone',
      cloudformation: cluster({ DBSubnetGroupName: 'private', EnableCloudwatchLogsExports: ['audit'] }),
      terraform: clusterInTerraform({ enabled_cloudwatch_logs_exports: ['audit'] }),
    },
  ],
  passes: [
    {
      name: 'both logs',
      cloudformation: cluster({ DBSubnetGroupName: 'private', EnableCloudwatchLogsExports: ['audit', 'profiler'] }),
      terraform: clusterInTerraform({ enabled_cloudwatch_logs_exports: ['audit', 'profiler'] }),
    },
  ],
});
