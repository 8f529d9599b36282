import { defineResource, defineRule } from '../../engine/rule';
import { notReachable } from '../../reach/verdict';

const broker = defineResource({
  cloudformation: 'AWS::AmazonMQ::Broker',
  terraform: 'aws_mq_broker',
  facts: {},
});

export default defineRule({
  title: 'The internet cannot connect to message brokers',
  problem: 'Anyone on the internet can connect to this broker: its address, routes and security groups all let them.',
  why: 'Its passwords can be guessed, and any flaw in its engine and console used, by anyone at any time.',
  fix: {
    how: 'Take its public address away, put it in subnets without a route to an internet gateway, and let in only the security groups of its clients.',
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  implies: ['mq/broker-not-public'],
  resource: broker,
  check: ({ reading }) => notReachable(reading),
});
