import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'logs:PutSubscriptionFilter', Resource: '*', ...statement }],
  };
  return {
    cloudformation: {
      Policy: {
        Type: 'AWS::Logs::Destination',
        Properties: {
          DestinationName: 'd',
          RoleArn: 'arn:aws:iam::111122223333:role/logs',
          TargetArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/logs',
          DestinationPolicy: JSON.stringify(document),
        },
      },
    },
    terraform: {
      aws_cloudwatch_log_destination_policy: {
        policy: { destination_name: 'd', access_policy: JSON.stringify(document) },
      },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
  ],
  passes: [
    { name: 'a named role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
  ],
  unknown: [
    {
      name: 'a principal of a variable',
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: both({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
});
