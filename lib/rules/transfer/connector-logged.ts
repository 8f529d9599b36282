import { defineResource, defineRule, fact } from '../../engine/rule';

/** What sends files to servers of partners. */
const connector = defineResource({
  cloudformation: 'AWS::Transfer::Connector',
  terraform: 'aws_transfer_connector',
  facts: { logRole: fact<string>('LoggingRole', 'logging_role') },
});

export default defineRule({
  title: 'Transfer connectors keep logs',
  problem: 'This connector keeps no logs.',
  why: 'Which files went to a partner, and which failed, is not to be told later.',
  fix: {
    how: 'Name a role that may write logs.',
    properties: { LoggingRole: 'arn:aws:iam::111122223333:role/transfer-logs' },
    arguments: { logging_role: 'arn:aws:iam::111122223333:role/transfer-logs' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Transfer.3'] },
  sameAs: {},
  resource: connector,
  check: (it) => it.logRole.isSet(),
});
