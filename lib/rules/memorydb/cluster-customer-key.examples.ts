import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Store: {
          Type: 'AWS::MemoryDB::Cluster',
          Properties: { ClusterName: 'store', NodeType: 'db.r6g.large', ACLName: 'app' },
        },
      },
      terraform: { aws_memorydb_cluster: { store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app' } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Store: {
          Type: 'AWS::MemoryDB::Cluster',
          Properties: {
            ClusterName: 'store',
            NodeType: 'db.r6g.large',
            ACLName: 'app',
            KmsKeyId: 'alias/aws/memorydb',
          },
        },
      },
      terraform: {
        aws_memorydb_cluster: {
          store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app', kms_key_arn: 'alias/aws/memorydb' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Store: {
          Type: 'AWS::MemoryDB::Cluster',
          Properties: {
            ClusterName: 'store',
            NodeType: 'db.r6g.large',
            ACLName: 'app',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_memorydb_cluster: {
          store: {
            name: 'store',
            node_type: 'db.r6g.large',
            acl_name: 'app',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Store: {
            Type: 'AWS::MemoryDB::Cluster',
            Properties: { ClusterName: 'store', NodeType: 'db.r6g.large', ACLName: 'app', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_memorydb_cluster: {
            store: { name: 'store', node_type: 'db.r6g.large', acl_name: 'app', kms_key_arn: '${var.key_arn}' },
          },
        },
      },
    },
  ],
});
