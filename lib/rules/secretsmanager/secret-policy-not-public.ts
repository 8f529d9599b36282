import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { secretPolicy } from '../../resources/secretsmanager/secret-policy';

export default defineRule({
  title: 'Policies of secrets let in only those they name',
  problem: 'This secret’s policy lets in everyone.',
  why: 'Anyone with an AWS account can use it as the policy allows, down to reading the secret.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['secrets_manager_with_vulnerable_policy'],
  },
  resource: secretPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
