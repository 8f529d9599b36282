/** A table, as examples of several rules have it. */
export const table = (properties: object = {}) => ({
  Readings: { Type: 'AWS::Cassandra::Table', Properties: { KeyspaceName: 'sensors', ...properties } },
});

/** The same in Terraform. */
export const tableInTerraform = (args: object = {}) => ({
  aws_keyspaces_table: {
    readings: {
      schema_definition: { column: { name: 'id', type: 'text' }, partition_key: { name: 'id' } },
      keyspace_name: 'sensors',
      table_name: 'readings',
      ...args,
    },
  },
});
