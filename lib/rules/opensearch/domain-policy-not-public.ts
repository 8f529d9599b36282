import { defineRule } from '../../engine/rule';
import { not, when } from '../../engine/verdict';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { domainPolicy } from '../../resources/opensearch/domain-policy';

export default defineRule({
  title: 'Policies of OpenSearch domains let in only those they name',
  problem: 'This domain’s policy lets in everyone.',
  why: 'Whoever reaches its endpoint can search and change the data as the policy allows, without signing in.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    properties: {
      AccessPolicies: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'es:ESHttpGet',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      },
    },
    arguments: {
      access_policies: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'es:ESHttpGet',
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
  resource: domainPolicy,
  check: (it) => when(not(it.isInVpc.isTrue()), () => noStatement(it.policy, admitsAnyone, forNamed)),
});
