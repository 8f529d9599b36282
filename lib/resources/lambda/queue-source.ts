import { defineResource, fact } from '../../engine/rule';

/** What a Lambda function reads, and the function. */
export const queueSource = defineResource({
  cloudformation: 'AWS::Lambda::EventSourceMapping',
  terraform: 'aws_lambda_event_source_mapping',
  facts: {
    source: fact<string>('EventSourceArn', 'event_source_arn'),
    target: fact<string>('FunctionName', 'function_name'),
  },
});
