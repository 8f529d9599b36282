import { defineRule } from '../../engine/rule';
import { member } from '../../resources/managedblockchain/member';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Administrator passwords of blockchain members are not in the template',
  problem: 'The administrator password of this member stands in the template.',
  why: 'Everyone who can read the template, its history or the stack can use it.',
  fix: {
    how: 'Look it up in Secrets Manager with a dynamic reference; then replace the one that was exposed.',
    properties: {
      MemberConfiguration: {
        MemberFrameworkConfiguration: {
          MemberFabricConfiguration: { AdminPassword: '{{resolve:secretsmanager:app/credentials:SecretString:value}}' },
        },
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F71'],
  },
  resource: member,
  check: (it) => keepsSecretOut(it.adminPassword),
});
