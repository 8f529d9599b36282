import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { queueSource } from '../../resources/lambda/queue-source';

export default defineRule({
  title: 'Queues hide a message long enough for the function that reads it',
  problem: 'The queue shows messages again before the function had six times its timeout to process them.',
  why: 'A message that is still being worked on is then processed twice, or moved to the dead-letter queue.',
  fix: {
    how: 'Set the visibility timeout of the queue to at least six times the timeout of the function.',
    cdk: 'visibilityTimeout: Duration.seconds(6 * timeout)',
    noCode: 'The timeout of the queue follows from that of the function it feeds.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['LambdaEventSourceSQSVisibilityTimeout'],
  },
  resource: queueSource,
  check: (it) => {
    const queue = it.reading.follow(it.source);
    const fn = it.reading.follow(it.target);
    if (!queue || !fn || !/SQS::Queue|aws_sqs_queue/.test(queue.type)) return it.source.notApplicable();
    const shown = queue
      .fact<number>('VisibilityTimeout', 'visibility_timeout_seconds')
      .or(awsDefaults.queueVisibilitySeconds.value);
    const timeout = fn.fact<number>('Timeout', 'timeout').or(awsDefaults.functionTimeoutSeconds.value);
    return Number.isNaN(Number(timeout.known)) ? timeout.unknown() : shown.atLeast(6 * Number(timeout.known));
  },
});
