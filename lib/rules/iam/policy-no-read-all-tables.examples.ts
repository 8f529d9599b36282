import { defineExamples } from '../../engine/rule';

const both = (...statements: object[]) => {
  const document = { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: {
      aws_iam_policy: { worker: { policy: JSON.stringify(document).replaceAll('${aws:', () => '$${aws:') } },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'every table', ...both({ Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: '*' }) },
    {
      name: 'every table of the account',
      ...both({ Action: 'dynamodb:*', Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/*' }),
    },
    { name: 'every action on every resource', ...both({ Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'one table and its indexes',
      ...both({ Action: 'dynamodb:Query', Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/*' }),
    },
    {
      name: 'the rows of whoever asks',
      ...both({
        Action: 'dynamodb:Query',
        Resource: '*',
        Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:userid}'] } },
      }),
    },
    {
      name: 'describing every table',
      ...both({ Action: ['dynamodb:DescribeTable', 'dynamodb:ListTables'], Resource: '*' }),
    },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Named: { Type: 'String' } },
        Resources: both({ Action: 'dynamodb:GetItem', Resource: { Ref: 'Named' } }).cloudformation,
      },
      terraform: {
        variable: { named: { type: 'string' } },
        resource: both({ Action: 'dynamodb:GetItem', Resource: '${var.named}' }).terraform,
      },
    },
  ],
});
