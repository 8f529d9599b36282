import { defineResource, fact } from '../../engine/rule';

/** A DynamoDB Accelerator cluster: a cache of a table's items. */
export const daxCluster = defineResource({
  cloudformation: 'AWS::DAX::Cluster',
  terraform: 'aws_dax_cluster',
  facts: {
    encrypted: fact<boolean>('SSESpecification.SSEEnabled', 'server_side_encryption.enabled'),
    endpointEncryption: fact<string>('ClusterEndpointEncryptionType', 'cluster_endpoint_encryption_type'),
  },
});
