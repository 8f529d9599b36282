import { defineRule } from '../../engine/rule';
import { DATA, readsEvery } from '../../iam/data-reach';
import { onNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies run SQL on databases they name',
  problem: 'This policy may run SQL on every database that has the RDS Data API.',
  why: 'Whoever may also read a database’s secret reads and changes all it holds, without a connection to it.',
  fix: {
    how: 'Name the clusters under Resource.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'rds-data:ExecuteStatement',
            Resource: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
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
            Action: 'rds-data:ExecuteStatement',
            Resource: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    guard: ['IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE'],
  },
  leads: ['iam/policy-no-not-resource', 'iam/policy-resources-named'],
  resource: permissions,
  check: (it) => noStatement(it.policy, (statement, among) => readsEvery(statement, DATA.databases, among), onNamed),
});
