import { defineRule } from '../../engine/rule';
import { stack } from '../../resources/cloudformation/stack';

export default defineRule({
  title: 'Stacks announce their events',
  problem: 'Nobody hears when this stack changes or fails.',
  why: 'A stack that is changed or deleted behind your back goes unnoticed.',
  fix: {
    how: 'Name an SNS topic.',
    properties: {
      NotificationARNs: ['arn:aws:sns:eu-west-1:111122223333:stacks'],
    },
    arguments: {
      notification_arns: ['arn:aws:sns:eu-west-1:111122223333:stacks'],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['CloudFormation.1'] },
  sameAs: { terrascan: ['AC_AWS_0021'], checkov: ['CKV_AWS_124'], kics: ['stack_notifications_disabled'] },
  resource: stack,
  check: (it) => it.topics.isSet(),
});
