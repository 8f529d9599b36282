import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { destinationPolicy } from '../../resources/logs/destination-policy';

export default defineRule({
  title: 'Policies of log destinations let in only those they name',
  problem: 'This log destination’s policy lets in everyone.',
  why: 'Anyone with an AWS account can send their logs to it.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['cloudwatch_logs_destination_with_vulnerable_policy'],
  },
  resource: destinationPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
