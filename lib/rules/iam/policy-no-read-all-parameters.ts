import { defineRule } from '../../engine/rule';
import { DATA, readsEvery } from '../../iam/data-reach';
import { onNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies read only parameters they name',
  problem: 'This policy may read every parameter of Systems Manager.',
  why: 'Parameter Store is where many apps keep their passwords and keys, which this reads along with its own.',
  fix: {
    how: 'Name the parameters under Resource, by their path.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'ssm:GetParameter',
            Resource: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/*',
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
            Action: 'ssm:GetParameter',
            Resource: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/*',
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_108', 'CKV_AWS_288'],
    guard: ['IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE'],
  },
  leads: ['iam/policy-no-sql-on-all-databases'],
  resource: permissions,
  check: (it) => noStatement(it.policy, (statement, among) => readsEvery(statement, DATA.parameters, among), onNamed),
});
