import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Readings: { Type: 'AWS::Cassandra::Table', Properties: { KeyspaceName: 'sensors' } } },
      terraform: {
        aws_keyspaces_table: {
          readings: {
            schema_definition: { column: { name: 'id', type: 'text' }, partition_key: { name: 'id' } },
            keyspace_name: 'sensors',
            table_name: 'readings',
          },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Readings: {
          Type: 'AWS::Cassandra::Table',
          Properties: { KeyspaceName: 'sensors', PointInTimeRecoveryEnabled: false },
        },
      },
      terraform: {
        aws_keyspaces_table: {
          readings: {
            schema_definition: { column: { name: 'id', type: 'text' }, partition_key: { name: 'id' } },
            keyspace_name: 'sensors',
            table_name: 'readings',
            point_in_time_recovery: { status: 'DISABLED' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Readings: {
          Type: 'AWS::Cassandra::Table',
          Properties: { KeyspaceName: 'sensors', PointInTimeRecoveryEnabled: true },
        },
      },
      terraform: {
        aws_keyspaces_table: {
          readings: {
            schema_definition: { column: { name: 'id', type: 'text' }, partition_key: { name: 'id' } },
            keyspace_name: 'sensors',
            table_name: 'readings',
            point_in_time_recovery: { status: 'ENABLED' },
          },
        },
      },
    },
  ],
});
