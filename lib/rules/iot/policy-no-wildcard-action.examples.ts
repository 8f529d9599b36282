import { defineExamples } from '../../engine/rule';

const TOPIC = 'arn:aws:iot:eu-west-1:111122223333:topic/meters';

const both = (Action: unknown, Resource = TOPIC) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action, Resource }],
  };
  return {
    cloudformation: { Meter: { Type: 'AWS::IoT::Policy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iot_policy: { meter: { name: 'meter', policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'all of IoT', ...both('iot:*') },
    { name: 'everything', ...both(['*']) },
    { name: 'everything, on everything', ...both('*', '*') },
  ],
  passes: [{ name: 'publishing', ...both(['iot:Publish']) }],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: { Parameters: { Action: { Type: 'String' } }, Resources: both({ Ref: 'Action' }).cloudformation },
    },
  ],
});
