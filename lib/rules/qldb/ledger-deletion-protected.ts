import { defineRule } from '../../engine/rule';
import { ledger } from '../../resources/qldb/ledger';

export default defineRule({
  title: 'Ledgers are protected against deletion',
  problem: 'This ledger can be deleted by one call.',
  why: 'A ledger exists to keep its history.',
  fix: {
    how: 'Leave deletion protection on.',
    properties: { DeletionProtection: true },
    arguments: { deletion_protection: true },
  },
  severity: 'medium',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_172'] },
  resource: ledger,
  check: (it) => it.deletionProtection.isNot(false),
});
