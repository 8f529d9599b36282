import { defineResource, fact } from '../../engine/rule';

/** Queues and databases, of whose failed events Lambda sends none on: https://docs.aws.amazon.com/lambda/latest/api/API_DestinationConfig.html */
const KEPT = {
  arn: /:(sqs|mq|rds):|aws_(sqs_queue|mq_broker|docdb_cluster)/,
  type: /SQS::Queue|AmazonMQ::Broker|DocDB::DBCluster|aws_(sqs_queue|mq_broker|docdb_cluster)/,
};

/** A stream that a Lambda function reads: queues keep failed messages themselves. */
export const eventSource = defineResource({
  cloudformation: 'AWS::Lambda::EventSourceMapping',
  terraform: 'aws_lambda_event_source_mapping',
  where: (it) => {
    const source = it.fact('EventSourceArn', 'event_source_arn');
    return !KEPT.arn.test(source.text ?? '') && !KEPT.type.test(source.target?.type ?? '');
  },
  facts: {
    failureDestination: fact<string>(
      'DestinationConfig.OnFailure.Destination',
      'destination_config.on_failure.destination_arn',
    ),
  },
});
