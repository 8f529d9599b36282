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
      name: 'a key of AWS',
      cloudformation: table({ EncryptionSpecification: { EncryptionType: 'AWS_OWNED_KMS_KEY' } }),
      terraform: tableInTerraform({ encryption_specification: { type: 'AWS_OWNED_KMS_KEY' } }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: table({ EncryptionSpecification: { EncryptionType: 'CUSTOMER_MANAGED_KMS_KEY' } }),
      terraform: tableInTerraform({ encryption_specification: { type: 'CUSTOMER_MANAGED_KMS_KEY' } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: table({ EncryptionSpecification: { EncryptionType: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: tableInTerraform({ encryption_specification: { type: '${var.choice}' } }),
      },
    },
  ],
});
