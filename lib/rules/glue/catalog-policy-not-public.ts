import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { catalogPolicy } from '../../resources/glue/catalog-policy';

export default defineRule({
  title: 'Policies of Glue data catalogs let in only those they name',
  problem: 'This catalog’s policy lets in everyone.',
  why: 'Anyone with an AWS account can use it as the policy allows.',
  fix: {
    how: 'Name the accounts, roles or services under Principal, or narrow the statement by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'glue:GetTable',
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
    kics: ['glue_with_vulnerable_policy'],
  },
  resource: catalogPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
