import { defineExamples } from '../../engine/rule';

const document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }],
};

export default defineExamples({
  fails: [
    {
      name: 'a policy of the user’s own',
      cloudformation: {
        Ann: { Type: 'AWS::IAM::User', Properties: { Policies: [{ PolicyName: 'read', PolicyDocument: document }] } },
      },
      terraform: { aws_iam_user_policy: { read: { user: 'ann', policy: JSON.stringify(document) } } },
    },
    {
      name: 'a managed policy attached to the user',
      cloudformation: {
        Ann: { Type: 'AWS::IAM::User', Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] } },
      },
      terraform: {
        aws_iam_user_policy_attachment: { read: { user: 'ann', policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
      },
    },
    {
      name: 'a policy that names users',
      cloudformation: {
        Read: {
          Type: 'AWS::IAM::Policy',
          Properties: { PolicyName: 'read', PolicyDocument: document, Users: ['ann'] },
        },
      },
      terraform: {
        aws_iam_policy_attachment: {
          read: { name: 'read', policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', users: ['ann'] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a policy of a group',
      cloudformation: {
        Read: {
          Type: 'AWS::IAM::Policy',
          Properties: { PolicyName: 'read', PolicyDocument: document, Groups: ['readers'] },
        },
      },
      terraform: {
        aws_iam_policy_attachment: {
          read: { name: 'read', policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', groups: ['readers'], users: [] },
        },
      },
    },
    {
      name: 'a user in a group',
      cloudformation: { Ann: { Type: 'AWS::IAM::User', Properties: { Groups: ['readers'] } } },
    },
  ],
});
