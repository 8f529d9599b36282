import { defineExamples } from '../../engine/rule';

const both = (Service: unknown, Condition?: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service }, ...(Condition ? { Condition } : {}) },
    ],
  };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { worker: { assume_role_policy: JSON.stringify(document) } } },
  };
};
const BUILD = 'codebuild.amazonaws.com';

export default defineExamples({
  fails: [
    { name: 'builds', ...both(BUILD) },
    {
      name: 'tasks, among services that do not say for whom they act',
      ...both(['ec2.amazonaws.com', 'ecs-tasks.amazonaws.com']),
    },
    { name: 'builds of any account', ...both(BUILD, { StringLike: { 'aws:SourceAccount': '*' } }) },
    {
      name: 'projects of any account',
      ...both(BUILD, { ArnLike: { 'aws:SourceArn': 'arn:aws:codebuild:*:*:project/*' } }),
    },
    {
      name: 'an account that need not be said',
      ...both(BUILD, { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }),
    },
    { name: 'a service, and nothing more', ...both(BUILD, { Bool: { 'aws:PrincipalIsAWSService': 'true' } }) },
  ],
  passes: [
    { name: 'builds of one account', ...both(BUILD, { StringEquals: { 'aws:SourceAccount': '111122223333' } }) },
    {
      name: 'one project',
      ...both(BUILD, { ArnEquals: { 'aws:SourceArn': 'arn:aws:codebuild:eu-west-1:111122223333:project/web' } }),
    },
    { name: 'builds of the organisation', ...both(BUILD, { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } }) },
    { name: 'functions, which do not say for whom they act', ...both('lambda.amazonaws.com') },
    { name: 'instances, which do not either', ...both('ec2.amazonaws.com') },
  ],
  unknown: [
    {
      name: 'a service decided at deployment',
      cloudformation: {
        Parameters: { Service: { Type: 'String' } },
        Resources: both({ Ref: 'Service' }).cloudformation,
      },
    },
  ],
});
