import { defineRule } from '../../engine/rule';
import { both, either } from '../../engine/truth';
import { isAllow, type Principal } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles trust named principals, not whole accounts',
  problem: 'This role can be assumed by every principal of an account that is allowed to assume roles.',
  why: 'Trust in an account leaves the decision to every policy in it; one broad policy opens the role to all its holders.',
  fix: {
    how: 'Name the roles or users that may assume the role under Principal.',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } },
        ],
      },
    },
    arguments: {
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_61'], kics: ['iam_role_allows_all_principals_to_assume'] },
  resource: trust,
  check: (it) =>
    noStatement(it.trust, (statement) =>
      both(
        isAllow(statement),
        !statement.principals.negated,
        statement.conditions.length === 0,
        either(false, ...statement.principals.list.map(isAccount)),
      ),
    ),
});

const isAccount = ({ type, text, open }: Principal) =>
  type === 'AWS' && (open ? undefined : /^\d{12}$|^\$\{AWS::AccountId\}$|^arn:[^/]*:iam:[^/]*:root$/.test(text));
