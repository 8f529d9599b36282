import { defineResource, fact } from '../../engine/rule';

/** A MemoryDB cluster. */
export const cluster = defineResource({
  cloudformation: 'AWS::MemoryDB::Cluster',
  terraform: 'aws_memorydb_cluster',
  facts: {
    tls: fact<boolean>('TLSEnabled', 'tls_enabled'),
    key: fact('KmsKeyId', 'kms_key_arn'),
  },
});

/** A snapshot of a MemoryDB cluster. CloudFormation has no such resource. */
export const snapshot = defineResource({
  terraform: 'aws_memorydb_snapshot',
  facts: {
    key: fact(undefined, 'kms_key_arn'),
  },
});
