import { defineResource, fact } from '../../engine/rule';

/** What a Lambda function reads events from, other than a queue: queues keep failed messages themselves. */
export const eventSource = defineResource({
  cloudformation: 'AWS::Lambda::EventSourceMapping',
  terraform: 'aws_lambda_event_source_mapping',
  where: (it) => {
    const source = it.fact('EventSourceArn', 'event_source_arn');
    return (
      !/:(sqs|mq):|aws_sqs_queue/.test(source.text ?? '') && !/SQS::Queue|aws_sqs_queue/.test(source.target?.type ?? '')
    );
  },
  facts: {
    failureDestination: fact<string>(
      'DestinationConfig.OnFailure.Destination',
      'destination_config.on_failure.destination_arn',
    ),
  },
});
