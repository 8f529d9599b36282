import { noteFar } from '../../engine/looks';
import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { both, either, type Truth } from '../../engine/truth';
import { given } from '../../iam/narrower';
import { allows, type Principal } from '../../iam/policy';
import { asksForSecondFactor } from '../../iam/second-factor';
import { noStatement } from '../../iam/statements';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles ask users for a second factor',
  problem: 'An IAM user can assume this role with an access key alone.',
  why: 'Access keys of users do not expire and are what leaks most often; where a role asks for a second factor, a key by itself opens nothing.',
  fix: {
    how: 'Add a Bool condition on aws:MultiFactorAuthPresent, best with a NumericLessThan on aws:MultiFactorAuthAge.',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { AWS: 'arn:aws:iam::111122223333:user/alice' },
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          },
        ],
      },
    },
    arguments: {
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { AWS: 'arn:aws:iam::111122223333:user/alice' },
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: trust,
  check: ({ reading, trust: policy }) =>
    noStatement(
      policy,
      (statement) =>
        both(
          allows(statement, 'sts:AssumeRole'),
          !statement.principals.negated,
          !statement.conditions.some(asksForSecondFactor),
          statement.conditionsOpen ? undefined : true,
          either(false, ...statement.principals.list.map((one) => isUser(one, reading))),
        ),
      (statement) => given(statement, 'Bool', 'aws:MultiFactorAuthPresent', 'true'),
    ),
});

function isUser({ type, text, open }: Principal, it: Reading): Truth {
  if (type !== 'AWS') return false;
  if (/:user\//.test(text)) return true;
  if (!/^\$\{[^}]*\}$/.test(text)) return false;
  noteFar();
  const { template, body } = it.resource;
  const named = template.referencesIn(body).find(({ target }) => text.startsWith(`\${${target.id}.`))?.target;
  return named ? /^AWS::IAM::User$|^aws_iam_user$/.test(named.type) : open ? undefined : false;
}
