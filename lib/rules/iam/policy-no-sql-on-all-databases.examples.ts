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
    { name: 'every cluster', ...both({ Action: 'rds-data:ExecuteStatement', Resource: '*' }) },
    {
      name: 'every cluster of the account',
      ...both({ Action: 'rds-data:*', Resource: 'arn:aws:rds:eu-west-1:111122223333:cluster:*' }),
    },
    { name: 'every action on every resource', ...both({ Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'one cluster',
      ...both({ Action: 'rds-data:ExecuteStatement', Resource: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders' }),
    },
    {
      name: 'every cluster with a tag',
      ...both({
        Action: 'rds-data:ExecuteStatement',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/app': 'web' } },
      }),
    },
    { name: 'ending a transaction', ...both({ Action: 'rds-data:RollbackTransaction', Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Named: { Type: 'String' } },
        Resources: both({ Action: 'rds-data:ExecuteStatement', Resource: { Ref: 'Named' } }).cloudformation,
      },
      terraform: {
        variable: { named: { type: 'string' } },
        resource: both({ Action: 'rds-data:ExecuteStatement', Resource: '${var.named}' }).terraform,
      },
    },
  ],
});
