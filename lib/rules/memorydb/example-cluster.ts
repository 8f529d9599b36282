/** A cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Store: {
    Type: 'AWS::MemoryDB::Cluster',
    Properties: { ClusterName: 'store', NodeType: 'db.r6g.large', ACLName: 'app', ...properties },
  },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_memorydb_cluster: { store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app', ...args } },
});
