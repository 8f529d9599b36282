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
      cloudformation: table({ SSESpecification: { SSEEnabled: false } }),
      terraform: tableInTerraform({ server_side_encryption: { enabled: false } }),
    },
    {
      name: 'SAM’s short form',
      cloudformation: { Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: {} } },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: table({ SSESpecification: { SSEEnabled: true } }),
      terraform: tableInTerraform({ server_side_encryption: { enabled: true } }),
    },
    {
      name: 'SAM’s short form, turned on',
      cloudformation: {
        Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: { SSESpecification: { SSEEnabled: true } } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: table({ SSESpecification: { SSEEnabled: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: tableInTerraform({ server_side_encryption: { enabled: '${var.choice}' } }),
      },
    },
  ],
});
