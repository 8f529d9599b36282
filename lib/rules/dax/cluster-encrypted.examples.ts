import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Cache: { Type: 'AWS::DAX::Cluster', Properties: { NodeType: 'dax.r5.large', ReplicationFactor: 3 } },
      },
      terraform: {
        aws_dax_cluster: {
          orders: {
            iam_role_arn: 'arn:aws:iam::111122223333:role/service',
            cluster_name: 'orders',
            node_type: 'dax.r5.large',
            replication_factor: 3,
          },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Cache: {
          Type: 'AWS::DAX::Cluster',
          Properties: { NodeType: 'dax.r5.large', ReplicationFactor: 3, SSESpecification: { SSEEnabled: false } },
        },
      },
      terraform: {
        aws_dax_cluster: {
          orders: {
            iam_role_arn: 'arn:aws:iam::111122223333:role/service',
            cluster_name: 'orders',
            node_type: 'dax.r5.large',
            replication_factor: 3,
            server_side_encryption: { enabled: false },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Cache: {
          Type: 'AWS::DAX::Cluster',
          Properties: { NodeType: 'dax.r5.large', ReplicationFactor: 3, SSESpecification: { SSEEnabled: true } },
        },
      },
      terraform: {
        aws_dax_cluster: {
          orders: {
            iam_role_arn: 'arn:aws:iam::111122223333:role/service',
            cluster_name: 'orders',
            node_type: 'dax.r5.large',
            replication_factor: 3,
            server_side_encryption: { enabled: true },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Cache: {
            Type: 'AWS::DAX::Cluster',
            Properties: {
              NodeType: 'dax.r5.large',
              ReplicationFactor: 3,
              SSESpecification: { SSEEnabled: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_dax_cluster: {
            orders: {
              iam_role_arn: 'arn:aws:iam::111122223333:role/service',
              cluster_name: 'orders',
              node_type: 'dax.r5.large',
              replication_factor: 3,
              server_side_encryption: { enabled: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
