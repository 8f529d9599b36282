import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Ledger: { Type: 'AWS::QLDB::Ledger', Properties: { Name: 'ledger' } } },
    },
    {
      name: 'all or nothing',
      cloudformation: {
        Ledger: { Type: 'AWS::QLDB::Ledger', Properties: { Name: 'ledger', PermissionsMode: 'ALLOW_ALL' } },
      },
      terraform: { aws_qldb_ledger: { ledger: { name: 'ledger', permissions_mode: 'ALLOW_ALL' } } },
    },
  ],
  passes: [
    {
      name: 'permissions by table and command',
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
          Ledger: { Type: 'AWS::QLDB::Ledger', Properties: { Name: 'ledger', PermissionsMode: { Ref: 'Choice' } } },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: { aws_qldb_ledger: { ledger: { name: 'ledger', permissions_mode: '${var.choice}' } } },
      },
    },
  ],
});
