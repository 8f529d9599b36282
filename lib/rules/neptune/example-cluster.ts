/** A cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Graph: { Type: 'AWS::Neptune::DBCluster', Properties: properties },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_neptune_cluster: { graph: { cluster_identifier: 'graph', ...args } },
});
