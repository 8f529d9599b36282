import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nobody',
      cloudformation: { Readers: { Type: 'AWS::IAM::Group' } },
      terraform: { aws_iam_group: { readers: { name: 'readers' } } },
    },
  ],
  passes: [
    {
      name: 'a member',
      cloudformation: {
        Readers: { Type: 'AWS::IAM::Group' },
        Ann: { Type: 'AWS::IAM::User', Properties: { Groups: [{ Ref: 'Readers' }] } },
      },
      terraform: {
        aws_iam_group: { readers: { name: 'readers' } },
        aws_iam_group_membership: { readers: { name: 'r', group: '${aws_iam_group.readers.name}', users: ['ann'] } },
      },
    },
  ],
});
