import { defineRule } from '../../engine/rule';
import { admits } from '../../iam/admission';
import { both } from '../../iam/kleene';
import { given } from '../../iam/narrower';
import { allows, noStatement, type Statement } from '../../iam/policy';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles ask other accounts for an external id or a second factor',
  problem: 'This role can be assumed by another account without an external id or a second factor.',
  why: 'A provider that serves many customers can be talked into using your role for another of them; the external id tells you apart.',
  fix: { how: 'Add a StringEquals condition on sts:ExternalId, or Bool on aws:MultiFactorAuthPresent for people.' },
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

const isVouchedFor = ({ conditions }: Statement): boolean =>
  conditions.some(
    ({ operator, key, values }) =>
      (key === 'sts:externalid' && /^string(equals|like)$/.test(operator)) ||
      (key === 'aws:multifactorauthpresent' && operator === 'bool' && values.every(({ text }) => text === 'true')) ||
      (key === 'aws:multifactorauthage' && operator.startsWith('numericlessthan')),
  );
