import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { cluster } from '../../resources/msk/cluster';

export default defineRule({
  title: 'Kafka clusters ask their clients who they are',
  problem: 'This cluster lets clients in without asking who they are.',
  why: 'Whoever can reach it may then read and write every topic.',
  fix: {
    how: 'Turn unauthenticated access off, and use IAM, SCRAM or TLS.',
    properties: { ClientAuthentication: { Sasl: { Iam: { Enabled: true } }, Unauthenticated: { Enabled: false } } },
    arguments: { client_authentication: { sasl: { iam: true }, unauthenticated: false } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['MSK.6'] },

  resource: cluster,
  check: ({ unauthenticated, iam, scram, clientCertificates }) =>
    all(
      unauthenticated.isNot(true),
      any(unauthenticated.is(false), iam.isTrue(), scram.isTrue(), clientCertificates.isTrue()),
    ),
});
