import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a key',
      cloudformation: { Key: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'robot' } } },
      terraform: { aws_iam_access_key: { key: { user: 'robot' } } },
    },
  ],
  passes: [
    {
      name: 'a key that is switched off',
      cloudformation: { Key: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'robot', Status: 'Inactive' } } },
      terraform: { aws_iam_access_key: { key: { user: 'robot', status: 'Inactive' } } },
    },
  ],
});
