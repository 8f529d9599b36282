import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsOf, allServices, expand, hasAction, hasResourceControl } from '../../lib/iam/actions';
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

test('a pattern stands for the actions of one service that it matches', () => {
  const names = (pattern: string) => expand(pattern).map(({ name }) => name);
  expect(names('S3:getOBJECT')).toEqual(['s3:GetObject']);
  expect(names('s3:GetObjectV?rsion')).toEqual(['s3:GetObjectVersion']);
  expect(names('s3:GetObjet')).toEqual([]);
  expect(names('s3:ListAllMy${What}')).toEqual([]);
  for (const several of ['*', '*:GetObject', 's?:GetObject', '${Service}:GetObject', 's3'])
    expect([several, names(several)]).toEqual([several, []]);
  expect(names('ecr:*').length).toBe(actionsOf('ecr').length);
  expect(actionsOf('ecr').length).toBeGreaterThan(30);
});

test('an action is there as it is written, whole', () => {
  expect([hasAction('s3', 'GetObject'), hasAction('iam', 'PassRole')]).toEqual([true, true]);
  // The name of one begins or ends that of another.
  for (const name of ['GetObjec', 'etObject', 'getObject', 'Object', '', 'GetObject PutObject', 'GetObject|PutObject'])
    expect([name, hasAction('s3', name)]).toEqual([name, false]);
  expect(hasAction('nosuchservice', 'GetObject')).toBe(false);
  for (const service of ['s3', 'ec2'])
    for (const { name } of actionsOf(service))
      expect([name, hasAction(service, name.slice(service.length + 1))]).toEqual([name, true]);
});

test('each action has a level, and services are known by their prefixes', () => {
  const level = (name: string) => expand(name)[0]?.level;
  expect(['s3:ListAllMyBuckets', 's3:GetObject', 's3:PutObject', 's3:PutBucketPolicy'].map(level)).toEqual([
    'list',
    'read',
    'write',
    'permissions',
  ]);
  expect(allServices()).toEqual(expect.arrayContaining(['s3', 'iam', 'ecr', 'execute-api']));
  expect(new Set(allServices()).size).toBe(allServices().length);
});

test.each([
  ['s3:GetObject', true],
  ['S3:GetObject', true],
  ['sts:AssumeRole', true],
  ['iam:PassRole', false],
  ['nosuchservice:Get', false],
])('resource control policies are about %s: %s', (action, expected) =>
  expect(hasResourceControl(action)).toBe(expected),
);

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

  test('the first that is wrong is told, and what deployment decides may be one', () => {
    const list = (...texts: string[]) =>
      ({
        actions: { said: true, negated: false, list: texts.map((text) => ({ text, open: text === '${P}' })) },
      }) as unknown as Statement;
    expect(wrongAction(list('s3:GetObject', 's3:GetObjet', 's3'))).toContain("'s3:GetObjet'");
    expect([namesNoAction(list('s3:GetObject', 's3')), namesNoAction(list('${P}', 's3'))]).toEqual([true, true]);
    for (const open of ['${P}', 's3:${Verb}Object', '${P}:GetObjet']) {
      expect([open, namesNoAction(list('s3:GetObject', open))]).toEqual([open, undefined]);
      expect(wrongAction(list('s3:GetObject', open))).toBeUndefined();
    }
    expect([namesNoAction(list()), wrongAction(list('s3:GetObject'))]).toEqual([false, undefined]);
  });

  test.each([
    ['s3:', "'s3:' names no action of the service; an action is written as s3:GetObject"],
    [':GetObject', "':GetObject' names no service; an action is written as s3:GetObject"],
    ['s3:Zebra', /has no action 's3:Zebra'$/],
    ['Lamda:GetObject', /has no service 'Lamda'; did you mean 'lambda'\?$/],
    ['iam:Zap?', /has no action that matches 'iam:Zap\?'$/],
  ])('%s: %s', (text, words) => expect(wrongAction(naming(text))).toMatch(words));

  test.each(['*', '*:*', 's*:Zebra', '?3:Zebra', '**', 'S3:getOBJECT', 'iam:*Polic?', 'ec2:*'])('%s is none', (text) =>
    expect(namesNoAction(naming(text))).toBe(false),
  );
});
