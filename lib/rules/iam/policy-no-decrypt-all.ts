import { defineRule } from '../../engine/rule';
import { DATA, readsEvery } from '../../iam/data-reach';
import { onNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies allow decryption with named keys only',
  problem: 'This policy allows decryption with every KMS key.',
  why: 'Encryption protects nothing from a holder who may decrypt with all keys.',
  fix: { how: 'Name the keys under Resource.' },
  severity: 'medium',
  preset: 'baseline',
  controls: { fsbp: ['KMS.1', 'KMS.2'] },
  resource: permissions,
  check: (it) => noStatement(it.policy, (statement, among) => readsEvery(statement, DATA.keys, among), onNamed),
});
