import { defineRule } from '../../engine/rule';
import { login } from '../../resources/iam/login';

export default defineRule({
  title: 'Users choose a new password when they first sign in',
  problem: 'This user can keep the password that the template gave them.',
  why: 'Whoever reads the template or its history knows the password; only a new one is the user’s alone.',
  fix: {
    how: 'Require a new password at the first sign-in.',
    cdk: { passwordResetRequired: true },
    arguments: { password_reset_required: true },
    properties: { LoginProfile: { PasswordResetRequired: true } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['user_iam_missing_password_reset_required'],
    cfn_nag: ['W50'],
    guard: ['IAM_USER_LOGIN_PROFILE_PASSWORD_RESET_RULE'],
  },
  resource: login,
  check: (it) => it.resetRequired.isTrue(),
});
