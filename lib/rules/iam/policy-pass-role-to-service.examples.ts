import { defineExamples } from '../../engine/rule';

const both = (Resource: unknown, Condition?: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'iam:PassRole', Resource, ...(Condition && { Condition }) }],
  };
  return {
    cloudformation: { Deploy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { deploy: { policy: JSON.stringify(document) } } },
  };
};
const role = 'arn:aws:iam::111122223333:role/worker';

export default defineExamples({
  fails: [
    { name: 'one role, to any service', ...both(role) },
    { name: 'roles of one path, to any service', ...both('arn:aws:iam::111122223333:role/app/*') },
    { name: 'a service that is named by a star', ...both(role, { StringLike: { 'iam:PassedToService': '*' } }) },
    { name: 'every role, to any service', ...both('*') },
  ],
  passes: [
    {
      name: 'one role to one service',
      ...both(role, { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } }),
    },
  ],
  unknown: [
    {
      name: 'a service decided at deployment',
      cloudformation: {
        Parameters: { Service: { Type: 'String' } },
        Resources: both(role, { StringEquals: { 'iam:PassedToService': { Ref: 'Service' } } }).cloudformation,
      },
      terraform: {
        variable: { service: { type: 'string' } },
        resource: both(role, { StringEquals: { 'iam:PassedToService': '${var.service}' } }).terraform,
      },
    },
  ],
});
