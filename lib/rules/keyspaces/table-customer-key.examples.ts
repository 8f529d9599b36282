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
      name: 'a key of AWS',
      cloudformation: {
        Readings: {
          Type: 'AWS::Cassandra::Table',
          Properties: { KeyspaceName: 'sensors', EncryptionSpecification: { EncryptionType: 'AWS_OWNED_KMS_KEY' } },
        },
      },
      terraform: {
        aws_keyspaces_table: {
          readings: {
            schema_definition: { column: { name: 'id', type: 'text' }, partition_key: { name: 'id' } },
            keyspace_name: 'sensors',
            table_name: 'readings',
            encryption_specification: { type: 'AWS_OWNED_KMS_KEY' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Readings: {
          Type: 'AWS::Cassandra::Table',
          Properties: {
            KeyspaceName: 'sensors',
            EncryptionSpecification: { EncryptionType: 'CUSTOMER_MANAGED_KMS_KEY' },
          },
        },
      },
      terraform: {
        aws_keyspaces_table: {
          readings: {
            schema_definition: { column: { name: 'id', type: 'text' }, partition_key: { name: 'id' } },
            keyspace_name: 'sensors',
            table_name: 'readings',
            encryption_specification: { type: 'CUSTOMER_MANAGED_KMS_KEY' },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Readings: {
            Type: 'AWS::Cassandra::Table',
            Properties: { KeyspaceName: 'sensors', EncryptionSpecification: { EncryptionType: { Ref: 'Choice' } } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_keyspaces_table: {
            readings: {
              schema_definition: { column: { name: 'id', type: 'text' }, partition_key: { name: 'id' } },
              keyspace_name: 'sensors',
              table_name: 'readings',
              encryption_specification: { type: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
