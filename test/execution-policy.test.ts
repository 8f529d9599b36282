import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsOf } from '../lib/iam/actions';
import { matches } from '../lib/iam/glob';
import { root } from '../scripts/layout';

const textOf = (name: string): string => readFileSync(join(root, `docs/${name}.json`), 'utf8');
const texts = ['pipeline-execution-policy', 'pipeline-target-execution-policy'].map(textOf);
const granted: string[] = [
  ...new Set(texts.flatMap((text) => JSON.parse(text).Statement.flatMap(({ Action }: any) => Action))),
] as string[];

test('the policies of the guide that stacks are deployed with fit into managed policies', () => {
  for (const text of texts) expect(text.replace(/\s/g, '').length).toBeLessThanOrEqual(6144);
});

test.each(granted)('%s is an action that exists', (pattern) => {
  const [service = '', action = ''] = pattern.split(':');
  const known = actionsOf(service).map(({ name }) => name.slice(name.indexOf(':') + 1));
  expect(known.filter((name) => matches(action, name))).not.toEqual([]);
});

test('they neither read what is stored nor deploy by themselves', () => {
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
