import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { user } from '../../resources/iam/user';

export default defineRule({
  title: 'IAM users have at most one access key',
  problem: 'This user has two access keys.',
  why: 'A second key that stays for longer than a rotation takes is a second secret to lose.',
  fix: { how: 'Remove the older key.' },
  severity: 'low',
  preset: 'baseline',
  controls: {},
  sameAs: { kics: ['iam_user_too_many_access_keys'], trivy: ['AWS-0167'] },
  resource: user,
  check: (it) => not(it.secondKey.isSet()),
});
