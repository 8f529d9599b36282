import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales' },
        },
      },
      terraform: { aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large' } } },
    },
    {
      name: 'turned off',
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', logging: { enable: false } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'logs in S3',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            LoggingProperties: { BucketName: 'audit-logs' },
          },
        },
      },
      terraform: {
        aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large' } },
        aws_redshift_logging: {
          warehouse: { cluster_identifier: '${aws_redshift_cluster.warehouse.id}', bucket_name: 'audit-logs' },
        },
      },
    },
    {
      name: 'the older argument',
      terraform: {
        aws_redshift_cluster: {
          warehouse: {
            cluster_identifier: 'warehouse',
            node_type: 'ra3.large',
            logging: [{ enable: true, bucket_name: 'audit-logs' }],
          },
        },
      },
    },
  ],
});
