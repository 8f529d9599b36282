import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { busPolicy } from '../../resources/events/bus-policy';

export default defineRule({
  title: 'Policies of event buses let in only those they name',
  problem: 'This event bus’s policy lets in everyone.',
  why: 'Anyone with an AWS account can put events on it, and so set off what listens to them.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: { Statement: { Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } } },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'events:PutEvents',
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
  resource: busPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
