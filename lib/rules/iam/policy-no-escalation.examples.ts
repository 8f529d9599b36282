import { defineExamples } from '../../engine/rule';

const both = (...Statement: object[]) => {
  const document = { Version: '2012-10-17', Statement };
  return {
    cloudformation: { Deploy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { deploy: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'changing any role’s policies', ...both({ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' }) },
    {
      name: 'access keys for any user, through a wildcard',
      ...both({ Effect: 'Allow', Action: 'iam:Create*', Resource: '*' }),
    },
    {
      name: 'any role on an instance, in two statements',
      ...both(
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' },
        { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' },
      ),
    },
  ],
  passes: [
    {
      name: 'policies of one role',
      ...both({ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: 'arn:aws:iam::111122223333:role/app/*' }),
    },
    {
      name: 'instances with one role',
      ...both(
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/web' },
        { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' },
      ),
    },
    { name: 'reading', ...both({ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Role: { Type: 'String' } },
        Resources: both({ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: { Ref: 'Role' } }).cloudformation,
      },
    },
  ],
});
