import { defineExamples } from '../../engine/rule';

const both = (...statements: object[]) => {
  const document = { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { worker: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'every secret', ...both({ Action: 'secretsmanager:GetSecretValue', Resource: '*' }) },
    {
      name: 'every secret of a region, through a wildcard',
      ...both({ Action: 'secretsmanager:Get*', Resource: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:*' }),
    },
    {
      name: 'every secret of the account, which is no limit',
      ...both({
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } },
      }),
    },
    {
      name: 'every secret without a tag, too',
      ...both({
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
        Condition: { StringEqualsIfExists: { 'aws:ResourceTag/app': 'web' } },
      }),
    },
    { name: 'every action on every resource', ...both({ Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'the secrets of one app',
      ...both({
        Action: 'secretsmanager:GetSecretValue',
        Resource: 'arn:aws:secretsmanager:*:111122223333:secret:web/*',
      }),
    },
    {
      name: 'every secret with a tag',
      ...both({
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
        Condition: { StringEquals: { 'secretsmanager:ResourceTag/app': 'web' } },
      }),
    },
    {
      name: 'describing every secret',
      ...both({ Action: ['secretsmanager:DescribeSecret', 'secretsmanager:ListSecrets'], Resource: '*' }),
    },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Named: { Type: 'String' } },
        Resources: both({ Action: 'secretsmanager:GetSecretValue', Resource: { Ref: 'Named' } }).cloudformation,
      },
      terraform: {
        variable: { named: { type: 'string' } },
        resource: both({ Action: 'secretsmanager:GetSecretValue', Resource: '${var.named}' }).terraform,
      },
    },
  ],
});
