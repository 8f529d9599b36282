import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { accessKey } from '../../resources/iam/access-key';

export default defineRule({
  title: 'IAM users have at most one access key',
  problem: 'The user of this access key has another one.',
  why: 'A second key that stays for longer than a rotation takes is a second secret to lose.',
  fix: { how: 'Remove the older key.', noCode: 'The key is taken out of the code, and no setting says that.' },
  severity: 'low',
  preset: 'baseline',
  controls: { 'cis-aws-5.0.0': ['1.12'], 'cis-aws-3.0.0': ['1.13'] },
  unseen: { '1.12': 'keys that are made elsewhere', '1.13': 'keys that are made elsewhere' },
  sameAs: { kics: ['iam_user_too_many_access_keys'], trivy: ['AWS-0167'] },
  resource: accessKey,
  check: (it) => not(it.sameUser.isSet()),
});
