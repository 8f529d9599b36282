import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password',
      cloudformation: {
        Ann: { Type: 'AWS::IAM::User', Properties: { LoginProfile: { Password: '{{resolve:secretsmanager:ann}}' } } },
      },
      terraform: {
        aws_iam_user: { ann: { name: 'ann' } },
        aws_iam_user_login_profile: { ann: { user: '${aws_iam_user.ann.name}' } },
      },
    },
  ],
  passes: [
    {
      name: 'no password',
      cloudformation: { Ann: { Type: 'AWS::IAM::User' } },
      terraform: { aws_iam_user: { ann: { name: 'ann' } } },
    },
  ],
});
