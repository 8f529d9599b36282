import { defineRule } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import { server } from '../../resources/transfer/server';

export default defineRule({
  title: 'Transfer servers use a current security policy',
  problem: 'This server accepts ciphers of an old security policy.',
  why: 'Old policies allow algorithms that are known to be weak.',
  fix: {
    how: 'Choose a security policy of 2024 or later.',
    properties: {
      SecurityPolicyName: 'TransferSecurityPolicy-2024-01',
    },
    arguments: {
      security_policy_name: 'TransferSecurityPolicy-2024-01',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_380'],
  },
  resource: server,
  check: (it) =>
    it.securityPolicy.holds((name) =>
      hasHole(String(name)) ? undefined : Number(/-(20\d\d)-\d\d$/.exec(String(name))?.[1] ?? 0) >= 2024,
    ),
});
