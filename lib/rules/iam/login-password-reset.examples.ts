import { defineExamples } from '../../engine/rule';

const PASSWORD = '{{resolve:secretsmanager:ann:SecretString:password}}';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Ann: { Type: 'AWS::IAM::User', Properties: { LoginProfile: { Password: PASSWORD } } } },
      terraform: { aws_iam_user_login_profile: { ann: { user: 'ann' } } },
    },
  ],
  passes: [
    {
      name: 'a new password required',
      cloudformation: {
        Ann: {
          Type: 'AWS::IAM::User',
          Properties: { LoginProfile: { Password: PASSWORD, PasswordResetRequired: true } },
        },
      },
      terraform: { aws_iam_user_login_profile: { ann: { user: 'ann', password_reset_required: true } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Reset: { Type: 'String' } },
        Resources: {
          Ann: {
            Type: 'AWS::IAM::User',
            Properties: { LoginProfile: { Password: PASSWORD, PasswordResetRequired: { Ref: 'Reset' } } },
          },
        },
      },
      terraform: {
        variable: { reset: { type: 'bool' } },
        resource: { aws_iam_user_login_profile: { ann: { user: 'ann', password_reset_required: '${var.reset}' } } },
      },
    },
  ],
  notApplicable: [{ name: 'a user without a password', cloudformation: { Ann: { Type: 'AWS::IAM::User' } } }],
});
