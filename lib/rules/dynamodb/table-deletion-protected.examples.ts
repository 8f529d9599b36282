import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: table(),
      terraform: tableInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: table({ DeletionProtectionEnabled: false }),
      terraform: tableInTerraform({ deletion_protection_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: table({ DeletionProtectionEnabled: true }),
      terraform: tableInTerraform({ deletion_protection_enabled: true }),
    },
    {
      name: 'each replica of a global table',
      cloudformation: {
        Orders: {
          Type: 'AWS::DynamoDB::GlobalTable',
          Properties: {
            Replicas: [
              { Region: 'eu-west-1', DeletionProtectionEnabled: true },
              { Region: 'eu-central-1', DeletionProtectionEnabled: true },
            ],
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
        Resources: table({ DeletionProtectionEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: tableInTerraform({ deletion_protection_enabled: '${var.choice}' }),
      },
    },
  ],
});
