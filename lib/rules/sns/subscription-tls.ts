import { defineRule } from '../../engine/rule';
import { subscription } from '../../resources/sns/subscription';

export default defineRule({
  title: 'SNS topics deliver over TLS',
  problem: 'This subscription delivers messages over plain HTTP.',
  why: 'What travels without TLS can be read and changed on its way.',
  fix: {
    how: 'Use the protocol https.',
    cdk: 'protocol: SubscriptionProtocol.HTTPS',
    properties: { Protocol: 'https' },
    arguments: { protocol: 'https' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { regula: ['FG_R00052'] },
  resource: subscription,
  check: (it) => it.protocol.isNot('http'),
});
