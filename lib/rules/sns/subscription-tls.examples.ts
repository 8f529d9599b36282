import { defineExamples } from '../../engine/rule';

const both = (protocol: unknown, endpoint: string) => ({
  cloudformation: {
    Hook: {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: 'arn:aws:sns:eu-west-1:111122223333:alerts', Protocol: protocol, Endpoint: endpoint },
    },
  },
  terraform: {
    aws_sns_topic_subscription: {
      hook: { topic_arn: 'arn:aws:sns:eu-west-1:111122223333:alerts', protocol, endpoint },
    },
  },
});

export default defineExamples({
  fails: [{ name: 'http', ...both('http', 'http://example.com/hook') }],
  passes: [{ name: 'https', ...both('https', 'https://example.com/hook') }],
  unknown: [
    {
      name: 'a protocol decided at deployment',
      cloudformation: {
        Parameters: { Protocol: { Type: 'String' } },
        Resources: both({ Ref: 'Protocol' }, 'example.com').cloudformation,
      },
    },
  ],
});
