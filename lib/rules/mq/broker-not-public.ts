import { defineRule } from '../../engine/rule';
import { broker } from '../../resources/mq/broker';

export default defineRule({
  title: 'Message brokers have no public address',
  problem: 'This broker has an address that the internet can reach.',
  why: 'Its console and its ports can then be attacked by anyone; only passwords stand between.',
  fix: {
    how: 'Make the broker private.',
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0175'],
    checkov: ['CKV_AWS_69'],
    trivy: ['AWS-0072'],
    kics: ['mq_broker_is_publicly_accessible'],
  },
  resource: broker,
  check: (it) => it.public.isNot(true),
});
