import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'turned off',
      terraform: clusterInTerraform({ logging: { enable: false } }),
      fix: {
        arguments: { logging: null },
        resources: {
          aws_redshift_logging: {
            cluster_identifier: '${aws_redshift_cluster.this.id}',
            bucket_name: 'audit-logs',
            log_destination_type: 's3',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'logs in S3',
      cloudformation: cluster({ DBName: 'sales', LoggingProperties: { BucketName: 'audit-logs' } }),
      terraform: {
        ...clusterInTerraform(),
        aws_redshift_logging: {
          warehouse: { cluster_identifier: '${aws_redshift_cluster.warehouse.id}', bucket_name: 'audit-logs' },
        },
      },
    },
    {
      name: 'the older argument',
      terraform: clusterInTerraform({ logging: [{ enable: true, bucket_name: 'audit-logs' }] }),
    },
  ],
});
