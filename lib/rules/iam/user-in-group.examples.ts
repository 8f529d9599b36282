import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no group',
      cloudformation: { Ann: { Type: 'AWS::IAM::User' } },
      terraform: { aws_iam_user: { ann: { name: 'ann' } } },
    },
  ],
  passes: [
    {
      name: 'a group',
      cloudformation: { Ann: { Type: 'AWS::IAM::User', Properties: { Groups: ['readers'] } } },
      terraform: {
        aws_iam_user: { ann: { name: 'ann' } },
        aws_iam_user_group_membership: { ann: { user: '${aws_iam_user.ann.name}', groups: ['readers'] } },
      },
    },
    {
      name: 'a member by the group’s list',
      cloudformation: {
        Ann: { Type: 'AWS::IAM::User' },
        Members: {
          Type: 'AWS::IAM::UserToGroupAddition',
          Properties: { GroupName: 'readers', Users: [{ Ref: 'Ann' }] },
        },
      },
      terraform: {
        aws_iam_user: { ann: { name: 'ann' } },
        aws_iam_group_membership: { readers: { name: 'r', group: 'readers', users: ['${aws_iam_user.ann.name}'] } },
      },
    },
  ],
});
