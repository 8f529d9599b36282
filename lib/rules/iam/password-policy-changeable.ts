import { defineRule } from '../../engine/rule';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'IAM users can change their own password',
  problem: 'This password policy keeps users from changing their own password.',
  why: 'Whoever suspects that their password leaked must wait for an administrator.',
  fix: { how: 'Let users change their password.', arguments: { allow_users_to_change_password: true } },
  severity: 'low',
  preset: 'baseline',
  controls: {},
  sameAs: { kics: ['aws_password_policy_with_unchangeable_passwords'] },
  resource: passwordPolicy,
  check: (it) => it.changeable.or(true).isTrue(),
});
