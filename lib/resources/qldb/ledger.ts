import { defineResource, fact } from '../../engine/rule';

/** A QLDB ledger. */
export const ledger = defineResource({
  cloudformation: 'AWS::QLDB::Ledger',
  terraform: 'aws_qldb_ledger',
  facts: {
    permissions: fact<string>('PermissionsMode', 'permissions_mode'),
    deletionProtection: fact<boolean>('DeletionProtection', 'deletion_protection'),
  },
});
