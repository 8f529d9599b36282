import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a key of root',
      cloudformation: { Key: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'root' } } },
      terraform: { aws_iam_access_key: { key: { user: 'root' } } },
    },
  ],
  passes: [
    {
      name: 'a key of another user',
      cloudformation: { Key: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'robot' } } },
      terraform: { aws_iam_access_key: { key: { user: 'robot' } } },
    },
  ],
});
