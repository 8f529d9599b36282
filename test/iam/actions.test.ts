import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsOf, expand } from '../../lib/iam/actions';
import { namesNoAction, wrongAction } from '../../lib/iam/known-actions';
import type { Statement } from '../../lib/iam/policy';
import { actionsModule } from '../../scripts/generate-iam-actions';
import { root } from '../../scripts/layout';

test('actions know whether they can be limited to resources', () => {
  expect(actionsOf('ECR').find(({ name }) => name === 'ecr:GetAuthorizationToken')).toMatchObject({
    supportsResources: false,
  });
  expect(expand('s3:getobj*').every(({ supportsResources }) => supportsResources)).toBe(true);
  expect(expand('iam:PassRole')).toMatchObject([{ level: 'write', supportsResources: true }]);
  expect(expand('nosuchservice:*')).toEqual([]);
});

test('the packed actions are those of the installed data package', async () => {
  expect(await actionsModule()).toBe(readFileSync(join(root, 'lib/iam/actions.generated.ts'), 'utf8'));
});

describe('actions that AWS does not have', () => {
  const naming = (text: string) =>
    ({ actions: { said: true, negated: false, list: [{ text, open: false }] } }) as unknown as Statement;

  test.each([
    ['s3:GetObjet', /^as of \d{4}-\d\d-\d\d, AWS has no action 's3:GetObjet'; did you mean 's3:GetObject'\?$/],
    ['lamda:InvokeFunction', /has no service 'lamda'; did you mean 'lambda'\?$/],
    ['iam:Zap*', /has no action that matches 'iam:Zap\*'$/],
    ['s3', /'s3' names no service/],
  ])('%s', (text, words) => {
    expect(namesNoAction(naming(text))).toBe(true);
    expect(wrongAction(naming(text))).toMatch(words);
  });

  test.each(['*', '*:*', 'S3:getOBJECT', 'iam:*Polic?', 'ec2:*'])('%s is none', (text) =>
    expect(namesNoAction(naming(text))).toBe(false),
  );
});
