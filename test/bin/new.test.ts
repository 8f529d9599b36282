import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { project } from './spawn';

const STAGING = 'arn:aws:iam::111122223333:role/notes-staging';
const PRODUCTION = 'arn:aws:iam::444455556666:role/notes-production';
const asked = [
  ...['new', 'workflow', '--region', 'eu-west-1', '--stacks', 'Notes,Web'],
  ...['--staging', STAGING, '--production', PRODUCTION],
];
const kept = ['--evidence', 'shop-evidence', '--recorder', 'arn:aws:iam::444455556666:role/notes-recorder'];

const release = (folder: string): any => parse(readFileSync(join(folder, '.github/workflows/release.yml'), 'utf8'));

test('writes workflows, and does not write over those that are there', () => {
  const { folder, bulwark, write } = project();
  expect(bulwark(...asked, ...kept)).toMatchObject({
    code: 0,
    out: expect.stringContaining('wrote .github/workflows/release.yml'),
  });
  const { jobs } = release(folder);
  expect(Object.keys(jobs)).toEqual([
    'verify',
    'scan',
    'build',
    'scan-built',
    'attest',
    'gate',
    'staging',
    'production',
  ]);
  expect(jobs.production.steps.at(-3).run).toContain('--ci Notes Web');
  write({ '.github/workflows/release.yml': 'mine' });
  expect(bulwark(...asked)).toMatchObject({ code: 2, err: expect.stringContaining('--force writes over it') });
  expect(readFileSync(join(folder, '.github/workflows/release.yml'), 'utf8')).toBe('mine');
  expect(bulwark(...asked, '--force').code).toBe(0);
});

test.each([
  ['a role that is none', ['--staging', 'notes'], "'notes' is no ARN of a role"],
  ['one role for both', ['--staging', PRODUCTION], 'have the same role'],
  ['a region that is none', ['--region', 'europe'], "'europe' is no region"],
  ['a stack with an option in it', ['--stacks', '--all'], "'--all' is no name of a stack"],
  ['a branch with a line in it', ['--branch', 'main]\n'], 'is no name of one branch'],
  ['a workflow by a tag', ['--attest-by', 'acme/ci/.github/workflows/attest.yml@v1'], 'by a commit'],
  ['half of what evidence takes', ['--evidence', 'shop-evidence'], 'belong together'],
])('%s is refused, and nothing is written', (_, options, said) => {
  const { bulwark } = project();
  const [option] = options;
  const others = asked.filter((one, index) => one !== option && asked[index - 1] !== option);
  expect(bulwark(...others, ...options)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
});

test('another workflow attests, where it is named by a commit', () => {
  const { folder, bulwark } = project();
  const attest = 'acme/ci/.github/workflows/attest.yml';
  expect(bulwark(...asked, '--attest-by', `${attest}@${'0a'.repeat(20)}`).out).not.toContain('attest.yml');
  const { jobs } = release(folder);
  expect(jobs.attest.uses).toBe(`${attest}@${'0a'.repeat(20)}`);
  expect(JSON.stringify(jobs.production)).toContain(`--signer-workflow \\"${attest}\\"`);
});

describe('who approved', () => {
  const { folder, bulwark } = project();
  bulwark(...asked);
  const { run } = release(folder).jobs.production.steps.find(({ name }: any) => /somebody else/.test(name ?? ''));
  const hasJq = spawnSync('jq', ['--version']).status === 0;

  /** Runs the step with a `gh` that answers with these approvals and authors. */
  function approvedBy(approvals: object[], authors: string[]) {
    writeFileSync(join(folder, 'answer.json'), JSON.stringify(approvals));
    writeFileSync(join(folder, 'authors'), authors.join('\n'));
    writeFileSync(
      join(folder, 'gh'),
      '#!/bin/sh\ncase "$*" in *approvals*) cat answer.json ;; *) cat authors ;; esac\n',
    );
    chmodSync(join(folder, 'gh'), 0o755);
    const env = {
      ...process.env,
      PATH: `${folder}:${process.env.PATH}`,
      GITHUB_ACTOR: 'ann',
      GITHUB_REPOSITORY: 'a/b',
    };
    return spawnSync('bash', ['-e', '-c', run], { cwd: folder, env, encoding: 'utf8' });
  }

  const by = (login: string, state = 'approved', environment = 'production'): object => ({
    state,
    user: { login },
    environments: [{ name: environment }],
  });

  const cases: [string, object[], number][] = [
    ['somebody else', [by('cleo')], 0],
    ['nobody', [], 1],
    ['somebody who rejected it', [by('cleo', 'rejected')], 1],
    ['somebody for staging alone', [by('cleo', 'approved', 'staging')], 1],
    ['an author', [by('cleo'), by('bob')], 1],
    ['whoever pushed', [by('ann')], 1],
  ];

  test('is somebody else than the authors', () => {
    if (!hasJq) {
      process.stderr.write('not run: who approved; there is no jq here\n');
      return;
    }
    const codes = cases.map(([who, approvals]) => [who, approvedBy(approvals, ['bob', 'bobby']).status]);
    expect(codes).toEqual(cases.map(([who, , code]) => [who, code]));
  });
});

describe('a rule of your own', () => {
  const rule = (folder: string) => readFileSync(join(folder, 'rules/acme/bucket-named.ts'), 'utf8');

  test('is written with its examples and its test, and listed with the others', () => {
    const { folder, bulwark } = project();
    expect(bulwark('new', 'rule', 'acme/bucket-named')).toMatchObject({ code: 0, err: '' });
    expect(bulwark('new', 'rule', 'acme/topic-named')).toMatchObject({ code: 0, err: '' });
    const index = readFileSync(join(folder, 'rules/index.ts'), 'utf8');
    for (const name of ['bucket-named', 'topic-named'])
      expect(index).toMatch(new RegExp(`from './acme/${name}';[\\s\\S]*from './acme/${name}.examples';`));
    expect(rule(folder)).toContain('defineRule');
    expect(readFileSync(join(folder, 'test/rules.test.ts'), 'utf8')).toContain('tryExamples');
  });

  test('is not written over', () => {
    const { folder, bulwark, write } = project({ 'rules/acme/bucket-named.ts': 'mine' });
    expect(bulwark('new', 'rule', 'acme/bucket-named')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force writes over it'),
    });
    expect(rule(folder)).toBe('mine');
    write({ 'rules/index.ts': 'export const mine = 1;' });
    expect(bulwark('new', 'rule', 'acme/bucket-named', '--force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('rules/index.ts: this is no index'),
    });
    expect(rule(folder)).toBe('mine');
  });

  test.each([
    ['bucket-named', 'write <prefix>/<name>'],
    ['Acme/BucketNamed', 'write <prefix>/<name>'],
    ['../acme/bucket-named', 'write <prefix>/<name>'],
    ['gate/bucket-named', 'write <prefix>/<name>'],
    ['s3/bucket-named', "'s3' names rules of bulwark"],
  ])('is not called %s', (id, said) => {
    expect(project().bulwark('new', 'rule', id)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });
});

test('a baseline and an app are folders of their own, and not written over', () => {
  const { bulwark } = project();
  for (const kind of ['baseline', 'app']) {
    expect(bulwark('new', kind, 'acme')).toMatchObject({ code: 0, out: expect.stringContaining('package.json') });
    expect(bulwark('new', kind, 'acme')).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    expect(bulwark('new', kind, '../acme').code).toBe(2);
  }
  expect(bulwark('new', 'app', 'shop', '--baseline', '"; evil').err).toContain('is no name of a package');
});
