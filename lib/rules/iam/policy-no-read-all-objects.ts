import { defineRule } from '../../engine/rule';
import { DATA, readsEvery } from '../../iam/data-reach';
import { onNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies read the objects of buckets they name',
  problem: 'This policy may read the objects of every bucket.',
  why: 'One leaked session then opens the data, backups and logs of everyone in the account.',
  fix: {
    how: 'Name the buckets under Resource.',
    properties: {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }] },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_108', 'CKV_AWS_288'],
    guard: ['IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE'],
    'cdk-nag': ['LambdaStarPermissions'],
  },
  leads: ['iam/policy-no-read-all-tables'],
  resource: permissions,
  check: (it) => noStatement(it.policy, (statement, among) => readsEvery(statement, DATA.objects, among), onNamed),
});
