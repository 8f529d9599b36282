import { defineRule } from '../../engine/rule';
import { subscription } from '../../resources/sns/subscription';

export default defineRule({
  title: 'SNS subscriptions keep what could not be delivered',
  problem: 'This subscription drops messages that it cannot deliver.',
  why: 'When the endpoint is away for longer than the retries last, its messages are lost without a trace.',
  fix: {
    how: 'Name a dead-letter queue.',
    cdk: 'deadLetterQueue: queue',
    properties: { RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:111122223333:failed' } },
    arguments: { redrive_policy: JSON.stringify({ deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:111122223333:failed' }) },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['SNSRedrivePolicy'] },
  resource: subscription,
  check: (it) => it.redrive.isSet(),
});
