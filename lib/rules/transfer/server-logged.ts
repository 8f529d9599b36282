import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { server } from '../../resources/transfer/server';

export default defineRule({
  title: 'Transfer servers keep logs',
  problem: 'Transfers of this server leave no log.',
  why: 'Without logs nobody can tell who took which file.',
  fix: {
    how: 'Name a log group for structured logs.',
    properties: {
      StructuredLogDestinations: ['arn:aws:logs:eu-west-1:111122223333:log-group:files:*'],
    },
    arguments: {
      structured_log_destinations: ['arn:aws:logs:eu-west-1:111122223333:log-group:files:*'],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},

  resource: server,
  check: (it) => any(it.structuredLogs.isSet(), it.loggingRole.isSet()),
});
