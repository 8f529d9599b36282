import { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';
import { Unknown } from '../engine/value';

/** What a database cluster can be made from: a snapshot, another cluster, or one that spans regions. */
const SOURCES = {
  cloudformation: [
    'SnapshotIdentifier',
    'SourceDBClusterIdentifier',
    'SourceDbClusterResourceId',
    'GlobalClusterIdentifier',
  ],
  terraform: [
    'snapshot_identifier',
    'replication_source_identifier',
    'global_cluster_identifier',
    'restore_to_point_in_time',
  ],
} as const;

/** A setting of a database cluster, which one that is made from something has from there unless it says otherwise. */
export function orOfSource<T>(it: Reading, own: Fact<T>): Fact<T> {
  if (!own.isAbsentHere) return own;
  const isMade = it
    .either<readonly string[]>(SOURCES.cloudformation, SOURCES.terraform)
    .some((path) => !it.fact(path).isAbsentHere);
  return isMade ? new Fact<T>(own, new Unknown('the snapshot or cluster it is made from')) : own;
}

/** Whether the storage of a database cluster is encrypted, and with which key. */
export const clusterStorage = (key: string) => {
  const encrypted = (it: Reading) => orOfSource(it, it.fact<boolean>('StorageEncrypted', 'storage_encrypted'));
  const keyOf = (it: Reading) => orOfSource(it, it.fact<string>('KmsKeyId', key));
  return {
    encrypted: { cloudformation: encrypted, terraform: encrypted },
    key: { cloudformation: keyOf, terraform: keyOf },
  };
};
