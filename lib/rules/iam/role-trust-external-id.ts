import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { admits, narrowing } from '../../iam/admission';
import { isAll } from '../../iam/glob';
import { given } from '../../iam/narrower';
import { allows, type Statement } from '../../iam/policy';
import { asksForSecondFactor } from '../../iam/second-factor';
import { noStatement } from '../../iam/statements';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles ask other accounts for an external id or a second factor',
  problem: 'This role can be assumed by another account without an external id or a second factor.',
  why: 'A provider that serves many customers can be talked into using your role for another of them; the external id tells you apart.',
  fix: {
    how: 'Add a StringEquals condition on sts:ExternalId, or Bool on aws:MultiFactorAuthPresent for people.',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { AWS: 'arn:aws:iam::444455556666:role/vendor' },
            Condition: { StringEquals: { 'sts:ExternalId': 'acme-4711' } },
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
            Principal: { AWS: 'arn:aws:iam::444455556666:role/vendor' },
            Condition: { StringEquals: { 'sts:ExternalId': 'acme-4711' } },
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { kics: ['cross_account_iam_assume_role_policy_without_external_id_or_mfa'], regula: ['FG_R00255'] },
  resource: trust,
  check: (it) =>
    noStatement(
      it.trust,
      (statement) =>
        both(
          allows(statement, 'sts:AssumeRole'),
          admits(statement, 'foreign'),
          !isVouchedFor(statement),
          statement.conditionsOpen ? undefined : true,
        ),
      (statement) => given(statement, 'StringEquals', 'sts:ExternalId', 'an id that they gave you alone'),
    ),
});

/** Accounts of the own organisation are no third parties. */
const isVouchedFor = (statement: Statement): boolean =>
  statement.conditions.some((condition) => {
    const { operator, key, values } = condition;
    if (key === 'sts:externalid')
      return /^string(equals|like)$/.test(operator) && values.every(({ text }) => !isAll(text));
    return asksForSecondFactor(condition) || narrowing(condition, statement) === 'organization';
  });
