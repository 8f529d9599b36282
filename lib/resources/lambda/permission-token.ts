import { defineResource, fact } from '../../engine/rule';

/** The token by which a permission of a Lambda function recognises an Alexa skill. */
export const permission = defineResource({
  cloudformation: 'AWS::Lambda::Permission',
  terraform: 'aws_lambda_permission',
  facts: {
    eventSourceToken: fact<string>('EventSourceToken', 'event_source_token'),
  },
});
