import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsOf } from '../lib/iam/actions';
import { matches } from '../lib/iam/glob';
import { root } from '../scripts/layout';

const text = readFileSync(join(root, 'docs/pipeline-execution-policy.json'), 'utf8');
const { Statement: statements } = JSON.parse(text);
const granted: string[] = statements.flatMap(({ Action }: any) => [Action].flat());

test('the policy of the guide that stacks are deployed with fits into a managed policy', () => {
  expect(text.replace(/\s/g, '').length).toBeLessThanOrEqual(6144);
});

test.each(granted)('%s is an action that exists', (pattern) => {
  const [service = '', action = ''] = pattern.split(':');
  const known = actionsOf(service).map(({ name }) => name.slice(name.indexOf(':') + 1));
  expect(known.filter((name) => matches(action, name))).not.toEqual([]);
});

test('it neither reads what is stored nor deploys by itself', () => {
  for (const action of [
    's3:DeleteObject',
    's3:PutObject',
    'secretsmanager:GetSecretValue',
    'kms:Sign',
    'iam:CreateUser',
    'iam:CreateAccessKey',
    'sts:AssumeRole',
    'kms:ScheduleKeyDeletion',
    'codepipeline:PutApprovalResult',
    'codebuild:StartBuild',
  ])
    expect(granted.filter((pattern) => matches(pattern, action))).toEqual([]);
});
