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
    properties: {
      DestinationPolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'logs:PutSubscriptionFilter',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      }),
    },
    arguments: {
      access_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'logs:PutSubscriptionFilter',
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
    kics: ['cloudwatch_logs_destination_with_vulnerable_policy'],
  },
  resource: destinationPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
