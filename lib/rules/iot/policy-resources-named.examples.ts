import { defineExamples } from '../../engine/rule';

const both = (Resource: unknown) => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Publish', Resource }] };
  return {
    cloudformation: { Meter: { Type: 'AWS::IoT::Policy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iot_policy: { meter: { name: 'meter', policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [{ name: 'every resource', ...both('*') }],
  passes: [{ name: 'one topic', ...both('arn:aws:iot:eu-west-1:111122223333:topic/meters') }],
  unknown: [
    {
      name: 'a resource decided at deployment',
      cloudformation: { Parameters: { Topic: { Type: 'String' } }, Resources: both({ Ref: 'Topic' }).cloudformation },
    },
  ],
});
