import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [statement] };
  return {
    cloudformation: { Admin: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { admin: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'all of IAM', ...both({ Effect: 'Allow', Action: ['iam:*'], Resource: '*' }) },
    { name: 'all of IAM in another spelling', ...both({ Effect: 'Allow', Action: 'IAM:?*', Resource: '*' }) },
    { name: 'every action on every resource', ...both({ Effect: 'Allow', Action: '*', Resource: '*' }) },
  ],
  passes: [
    { name: 'reading in IAM', ...both({ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }) },
    { name: 'all of IAM denied', ...both({ Effect: 'Deny', Action: 'iam:*', Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: both({ Effect: 'Allow', Action: { Ref: 'Action' }, Resource: '*' }).cloudformation,
      },
    },
  ],
});
