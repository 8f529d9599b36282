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
    { name: 'every parameter', ...both({ Action: ['ssm:GetParameter'], Resource: '*' }) },
    {
      name: 'every parameter of the account, by path',
      ...both({ Action: 'ssm:GetParametersByPath', Resource: 'arn:aws:ssm:*:111122223333:parameter/*' }),
    },
    { name: 'every action on every resource', ...both({ Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'the parameters of one app',
      ...both({ Action: 'ssm:GetParameter*', Resource: 'arn:aws:ssm:eu-west-1:111122223333:parameter/web/*' }),
    },
    {
      name: 'every parameter with a tag',
      ...both({
        Action: 'ssm:GetParameter',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/app': '${aws:PrincipalTag/app}' } },
      }),
    },
    { name: 'describing every parameter', ...both({ Action: 'ssm:DescribeParameters', Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Named: { Type: 'String' } },
        Resources: both({ Action: 'ssm:GetParameter', Resource: { Ref: 'Named' } }).cloudformation,
      },
      terraform: {
        variable: { named: { type: 'string' } },
        resource: both({ Action: 'ssm:GetParameter', Resource: '${var.named}' }).terraform,
      },
    },
  ],
});
