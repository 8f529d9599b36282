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
    properties: {
      ResourcePolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'secretsmanager:GetSecretValue',
            Resource: '*',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'secretsmanager:GetSecretValue',
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
  sameAs: { terrascan: ['AC_AWS_0501'], kics: ['secrets_manager_with_vulnerable_policy'] },
  resource: secretPolicy,
  check: (it) => noStatement(it.policy, admitsAnyone, forNamed),
});
