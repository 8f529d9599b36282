import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { namespace } from '../../resources/redshift/serverless';

export default defineRule({
  title: 'Redshift Serverless exports its logs',
  problem: 'This namespace exports no log to CloudWatch.',
  why: 'After a leak the logs say who connected and what they ran.',
  fix: {
    how: 'Export the connection and user logs.',
    properties: { LogExports: ['connectionlog', 'userlog'] },
    arguments: { log_exports: ['connectionlog', 'userlog'] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RedshiftServerless.6'] },

  resource: namespace,
  check: (it) =>
    all(
      it.logs.some((log) => log.is('connectionlog')),
      it.logs.some((log) => log.is('userlog')),
    ),
});
