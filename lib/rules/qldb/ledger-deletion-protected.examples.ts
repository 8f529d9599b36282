import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Ledger: {
          Type: 'AWS::QLDB::Ledger',
          Properties: { Name: 'ledger', PermissionsMode: 'STANDARD', DeletionProtection: false },
        },
      },
      terraform: {
        aws_qldb_ledger: { ledger: { name: 'ledger', permissions_mode: 'STANDARD', deletion_protection: false } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Ledger: {
          Type: 'AWS::QLDB::Ledger',
          Properties: { Name: 'ledger', PermissionsMode: 'STANDARD', DeletionProtection: true },
        },
      },
      terraform: {
        aws_qldb_ledger: { ledger: { name: 'ledger', permissions_mode: 'STANDARD', deletion_protection: true } },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Ledger: { Type: 'AWS::QLDB::Ledger', Properties: { Name: 'ledger', PermissionsMode: 'STANDARD' } },
      },
      terraform: { aws_qldb_ledger: { ledger: { name: 'ledger', permissions_mode: 'STANDARD' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Ledger: {
            Type: 'AWS::QLDB::Ledger',
            Properties: { Name: 'ledger', PermissionsMode: 'STANDARD', DeletionProtection: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_qldb_ledger: {
            ledger: { name: 'ledger', permissions_mode: 'STANDARD', deletion_protection: '${var.choice}' },
          },
        },
      },
    },
  ],
});
