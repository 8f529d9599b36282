/** A cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Documents: { Type: 'AWS::DocDB::DBCluster', Properties: properties },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_docdb_cluster: { documents: { cluster_identifier: 'documents', ...args } },
});
