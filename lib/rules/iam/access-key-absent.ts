import { defineRule } from '../../engine/rule';
import { any, not } from '../../engine/verdict';
import { accessKey } from '../../resources/iam/access-key';

export default defineRule({
  title: 'Programs use roles, not long-lived access keys',
  problem: 'This makes a long-lived access key.',
  why: 'The key does not expire by itself, its secret passes through the template’s outputs or state, and whoever copies it is the user.',
  fix: {
    how: 'Let the program assume a role, through its service or through federation, and remove the key.',
    noCode: 'The key is taken out of the code, and no setting says that.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0133'] },
  resource: accessKey,
  check: (it) => any(it.status.is('Inactive'), not(it.user.isSet())),
});
