import { defineResource, fact } from '../../engine/rule';

/** A password with which a user can sign in to the console. */
export const login = defineResource({
  cloudformation: 'AWS::IAM::User',
  terraform: 'aws_iam_user_login_profile',
  where: (it) => it.type !== 'AWS::IAM::User' || it.fact('LoginProfile').isSet().state === 'pass',
  facts: {
    /** Terraform makes the password up itself. */
    password: fact<string>('LoginProfile.Password', undefined),
    resetRequired: fact<boolean>('LoginProfile.PasswordResetRequired', 'password_reset_required'),
  },
});
