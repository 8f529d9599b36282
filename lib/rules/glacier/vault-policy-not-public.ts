import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { glacierVaultPolicy } from '../../resources/glacier/vault-policy';

export default defineRule({
  title: 'Policies of Glacier vaults let in only those they name',
  problem: 'This vault’s policy lets in everyone.',
  why: 'Anyone with an AWS account can use the archives as the policy allows.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    arguments: {
      access_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'glacier:InitiateJob',
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
    checkov: ['CKV_AWS_167'],
  },
  resource: glacierVaultPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
