/** A cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Warehouse: {
    Type: 'AWS::Redshift::Cluster',
    Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', ...properties },
  },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', ...args } },
});
