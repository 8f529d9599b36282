import { defineRule } from '../../engine/rule';
import { ledger } from '../../resources/qldb/ledger';

export default defineRule({
  title: 'Ledgers give permissions by table and command',
  problem: 'Whoever may use this ledger may run every command on every table.',
  why: 'A reader can then change the ledger’s tables.',
  fix: {
    how: 'Set the permissions mode to STANDARD.',
    properties: { PermissionsMode: 'STANDARD' },
    arguments: { permissions_mode: 'STANDARD' },
  },
  severity: 'medium',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_170'] },
  resource: ledger,
  check: (it) => it.permissions.is('STANDARD'),
});
