import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { user } from '../../resources/iam/user';

export default defineRule({
  title: 'People sign in through the organisation, not with passwords of IAM users',
  problem: 'This gives an IAM user a password for the console.',
  why: 'Such passwords are outside of central sign-in: they outlive a person’s employment and are easily without a second factor.',
  fix: {
    how: 'Give people access through IAM Identity Center, and remove the password.',
    noCode: 'The key is taken out of the code, and no setting says that.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_22'], kics: ['iam_user_with_access_to_console'] },
  resource: user,
  check: (it) => not(it.login.isSet()),
});
