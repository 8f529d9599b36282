import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { identityPolicy } from '../../resources/ses/identity-policy';

export default defineRule({
  title: 'Policies of SES identities let in only those they name',
  problem: 'This identity’s policy lets in everyone.',
  why: 'Anyone with an AWS account can send mail in its name.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'ses:SendEmail',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['ses_policy_with_allowed_iam_actions'],
  },
  resource: identityPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
