import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { task } from '../../resources/datasync/task';

export default defineRule({
  title: 'DataSync tasks write a log',
  problem: 'This task does not log what it copies.',
  why: 'Nobody can tell which files left, or failed to.',
  fix: {
    how: 'Name a log group.',
    properties: { CloudWatchLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync' },
    arguments: { cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['DataSync.1'] },

  resource: task,
  check: (it) => all(it.logGroup.isSet(), it.logLevel.isNot('OFF')),
});
