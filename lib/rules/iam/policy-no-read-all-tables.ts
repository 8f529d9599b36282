import { defineRule } from '../../engine/rule';
import { DATA, readsEvery } from '../../iam/data-reach';
import { onNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies read only tables they name',
  problem: 'This policy may read every table of DynamoDB.',
  why: 'One leaked session then opens the data of every app in the account.',
  fix: {
    how: 'Name the tables under Resource.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['dynamodb:GetItem', 'dynamodb:Query'],
            Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
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
            Action: ['dynamodb:GetItem', 'dynamodb:Query'],
            Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
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
  leads: ['iam/policy-no-read-all-parameters'],
  resource: permissions,
  check: (it) => noStatement(it.policy, (statement, among) => readsEvery(statement, DATA.tables, among), onNamed),
});
