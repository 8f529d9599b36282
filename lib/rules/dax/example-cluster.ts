/** A cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Cache: { Type: 'AWS::DAX::Cluster', Properties: { NodeType: 'dax.r5.large', ReplicationFactor: 3, ...properties } },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_dax_cluster: {
    orders: {
      iam_role_arn: 'arn:aws:iam::111122223333:role/service',
      cluster_name: 'orders',
      node_type: 'dax.r5.large',
      replication_factor: 3,
      ...args,
    },
  },
});
