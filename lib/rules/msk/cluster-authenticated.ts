import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/msk/cluster';

export default defineRule({
  title: 'Kafka clusters ask their clients who they are',
  problem: 'This cluster lets clients in without asking who they are.',
  why: 'Whoever can reach it may then read and write every topic.',
  fix: {
    how: 'Turn unauthenticated access off, and use IAM, SCRAM or TLS.',
    properties: { ClientAuthentication: { Unauthenticated: { Enabled: false } } },
    arguments: { client_authentication: { unauthenticated: false } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['MSK.6'] },

  resource: cluster,
  check: (it) => it.unauthenticated.isNot(true),
});
