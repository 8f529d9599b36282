import { defineRule } from '../../engine/rule';
import { proxy } from '../../resources/rds/proxy';

export default defineRule({
  title: 'RDS proxies require TLS',
  problem: 'This proxy accepts connections without TLS.',
  why: 'Passwords and data then cross the network in the clear.',
  fix: {
    how: 'Require TLS.',
    cdk: { requireTLS: true },
    properties: { RequireTLS: true },
    arguments: { require_tls: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.43'] },

  resource: proxy,
  check: (it) => it.requiresTls.isTrue(),
});
