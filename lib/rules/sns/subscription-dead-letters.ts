import { defineRule } from '../../engine/rule';
import { subscription } from '../../resources/sns/subscription';

export default defineRule({
  title: 'SNS subscriptions keep what could not be delivered',
  problem: 'This subscription drops messages that it cannot deliver.',
  why: 'When the endpoint is away for longer than the retries last, its messages are lost without a trace.',
  fix: { how: 'Name a dead-letter queue.', cdk: 'deadLetterQueue: queue' },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['SNSRedrivePolicy'] },
  resource: subscription,
  check: (it) => it.redrive.isSet(),
});
