import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { policyDocument } from '../../resources/iam/policy-document';

export default defineRule({
  title: 'Policy documents let in only those they name',
  problem: 'This policy document lets in everyone.',
  why: 'Whatever it is attached to is open to anyone with an AWS account.',
  fix: {
    how: 'Name the accounts, roles or services under principals, or narrow the statement by a condition on aws:PrincipalOrgID.',
    noCode: 'Which actions and resources the policy has to name, only its author can say.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_283'] },
  resource: policyDocument,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
