import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const broker = defineResource({
  cloudformation: 'AWS::AmazonMQ::Broker',
  terraform: 'aws_mq_broker',
  facts: {},
});

export default defineRule({
  title: 'Security groups of message brokers let nobody in from the internet',
  problem: 'A security group of this broker lets the internet in.',
  why: 'A public address, or one wrong route, then lets everyone try the passwords of the broker and its console.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'group.addIngressRule(applicationGroup, Port.tcp(5671))',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: broker,
  check: ({ reading }) => closedToInternet(reading),
});
