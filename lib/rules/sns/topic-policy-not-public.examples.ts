import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'sns:Publish', Resource: 'arn:aws:sns:eu-west-1:111122223333:alerts', ...statement },
    ],
  };
  return {
    cloudformation: {
      Policy: {
        Type: 'AWS::SNS::TopicPolicy',
        Properties: { Topics: ['arn:aws:sns:eu-west-1:111122223333:alerts'], PolicyDocument: document },
      },
    },
    terraform: {
      aws_sns_topic_policy: {
        policy: { arn: 'arn:aws:sns:eu-west-1:111122223333:alerts', policy: JSON.stringify(document) },
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
    {
      name: 'everyone who names an endpoint that ends like a mailbox, as URLs can',
      ...both({
        Principal: '*',
        Action: 'sns:Subscribe',
        Condition: { StringLike: { 'sns:Endpoint': '*@example.com' } },
      }),
    },
    {
      name: 'everyone by a protocol',
      ...both({
        Principal: '*',
        Action: 'sns:Subscribe',
        Condition: { StringEquals: { 'sns:Protocol': 'https' } },
      }),
    },
  ],
  passes: [
    { name: 'a named role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
    {
      name: 'mailboxes of a domain',
      ...both({
        Principal: '*',
        Action: 'sns:Subscribe',
        Condition: { StringEquals: { 'sns:Protocol': 'email' }, StringLike: { 'sns:Endpoint': '*@example.com' } },
      }),
    },
    {
      name: 'an endpoint by name',
      ...both({
        Principal: '*',
        Action: 'sns:Subscribe',
        Condition: { StringEquals: { 'sns:Endpoint': 'https://hooks.example.com/orders' } },
      }),
    },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Trusted' } } }).cloudformation,
      },
    },
    {
      name: 'a principal of a variable',
      terraform: {
        variable: { trusted: { type: 'string' } },
        resource: both({ Principal: { AWS: '${var.trusted}' } }).terraform,
      },
    },
  ],
});
