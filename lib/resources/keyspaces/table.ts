import { defineResource, fact } from '../../engine/rule';

/** A table of Keyspaces. */
export const table = defineResource({
  cloudformation: 'AWS::Cassandra::Table',
  terraform: 'aws_keyspaces_table',
  facts: {
    encryption: fact<string>('EncryptionSpecification.EncryptionType', 'encryption_specification.type'),
    recovery: fact<boolean>('PointInTimeRecoveryEnabled', (it) =>
      it.fact<string>('point_in_time_recovery.status').map((status) => status === 'ENABLED'),
    ),
  },
});
