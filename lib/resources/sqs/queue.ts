import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { wholePolicy } from '../policies';

/** What sends its failed messages to a queue, and the property that names the queue, with the list where it is in one. */
const SENDERS = {
  cloudformation: [
    ['AWS::SQS::Queue', 'RedrivePolicy.deadLetterTargetArn'],
    ['AWS::SNS::Subscription', 'RedrivePolicy.deadLetterTargetArn'],
    ['AWS::Lambda::Function', 'DeadLetterConfig.TargetArn'],
    ['AWS::Lambda::EventInvokeConfig', 'DestinationConfig.OnFailure.Destination'],
    ['AWS::Serverless::Function', 'DeadLetterQueue.TargetArn'],
    ['AWS::Serverless::Function', 'EventInvokeConfig.DestinationConfig.OnFailure.Destination'],
    ['AWS::Events::EventBus', 'DeadLetterConfig.Arn'],
    ['AWS::Events::Rule', 'Targets.DeadLetterConfig.Arn', 'Targets'],
    ['AWS::Lambda::EventSourceMapping', 'DestinationConfig.OnFailure.Destination'],
    ['AWS::Scheduler::Schedule', 'Target.DeadLetterConfig.Arn'],
    ['AWS::Pipes::Pipe', 'SourceParameters.KinesisStreamParameters.DeadLetterConfig.Arn'],
    ['AWS::Pipes::Pipe', 'SourceParameters.DynamoDBStreamParameters.DeadLetterConfig.Arn'],
    ['AWS::IoT::TopicRule', 'TopicRulePayload.ErrorAction.Sqs.QueueUrl'],
  ],
  terraform: [
    ['aws_sqs_queue', 'redrive_policy'],
    ['aws_sqs_queue_redrive_policy', 'redrive_policy'],
    ['aws_sns_topic_subscription', 'redrive_policy'],
    ['aws_lambda_function', 'dead_letter_config.target_arn'],
    ['aws_lambda_function_event_invoke_config', 'destination_config.on_failure.destination'],
    ['aws_cloudwatch_event_target', 'dead_letter_config.arn'],
    ['aws_cloudwatch_event_bus', 'dead_letter_config.arn'],
    ['aws_lambda_event_source_mapping', 'destination_config.on_failure.destination_arn'],
    ['aws_scheduler_schedule', 'target.dead_letter_config.arn'],
    ['aws_pipes_pipe', 'source_parameters.kinesis_stream_parameters.dead_letter_config.arn'],
    ['aws_pipes_pipe', 'source_parameters.dynamodb_stream_parameters.dead_letter_config.arn'],
    ['aws_iot_topic_rule', 'error_action.sqs.queue_url'],
  ],
} as const;

function sentBy(it: Reading): Fact<unknown> {
  const senders = it.either<readonly (readonly [string, string, string?])[]>(SENDERS.cloudformation, SENDERS.terraform);
  const facts = senders.map(([type, key, list]) => it.companion(type, key).fact(list ?? key));
  return facts.find((fact) => !fact.isAbsentHere) ?? (facts[0] as Fact<unknown>);
}

/** An SQS queue, with the policies that are kept in resources of their own. */
export const queue = defineResource({
  cloudformation: 'AWS::SQS::Queue',
  terraform: 'aws_sqs_queue',
  facts: {
    managedEncryption: fact<boolean>('SqsManagedSseEnabled', 'sqs_managed_sse_enabled'),
    key: fact<string>('KmsMasterKeyId', 'kms_master_key_id'),
    redrive: fact<unknown>('RedrivePolicy', (it) =>
      it
        .fact('redrive_policy')
        .orElse(() => it.companion('aws_sqs_queue_redrive_policy', 'queue_url').fact('redrive_policy')),
    ),
    /** Whatever sends its failed messages to this queue. */
    receivesFailed: fact<unknown>(sentBy, sentBy),
    policy: wholePolicy('resource'),
  },
});
