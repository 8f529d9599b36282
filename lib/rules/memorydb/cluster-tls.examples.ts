import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Store: {
          Type: 'AWS::MemoryDB::Cluster',
          Properties: { ClusterName: 'store', NodeType: 'db.r6g.large', ACLName: 'app', TLSEnabled: false },
        },
      },
      terraform: {
        aws_memorydb_cluster: {
          store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app', tls_enabled: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Store: {
          Type: 'AWS::MemoryDB::Cluster',
          Properties: { ClusterName: 'store', NodeType: 'db.r6g.large', ACLName: 'app', TLSEnabled: true },
        },
      },
      terraform: {
        aws_memorydb_cluster: {
          store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app', tls_enabled: true },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Store: {
          Type: 'AWS::MemoryDB::Cluster',
          Properties: { ClusterName: 'store', NodeType: 'db.r6g.large', ACLName: 'app' },
        },
      },
      terraform: { aws_memorydb_cluster: { store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Store: {
            Type: 'AWS::MemoryDB::Cluster',
            Properties: {
              ClusterName: 'store',
              NodeType: 'db.r6g.large',
              ACLName: 'app',
              TLSEnabled: { Ref: 'Choice' },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_memorydb_cluster: {
            store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app', tls_enabled: '${var.choice}' },
          },
        },
      },
    },
  ],
});
