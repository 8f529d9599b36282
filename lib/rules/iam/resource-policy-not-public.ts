import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { otherResourcePolicy } from '../../resources/iam/resource-policy';

export default defineRule({
  title: 'Resource policies let in only those they name',
  problem: 'This resource’s policy lets in everyone.',
  why: 'Anyone with an AWS account can use the resource as the policy allows.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    noCode: 'Which accounts, roles or services the policy has to name, only its author can say.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: { 'cdk-nag': ['ECROpenAccess'] },
  resource: otherResourcePolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
