import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { check, defineConfig, type Input, presets, reporters, waive } from '../../lib';
import { checkTemplates } from '../../lib/engine/check';
import { BulwarkError } from '../../lib/engine/error';
import { Reading } from '../../lib/engine/reading';
import { child } from '../../lib/engine/template';
import { explore, type World } from '../../lib/engine/world';
import { readInputs } from '../../lib/read/inputs';
import { readPaths } from '../../lib/read/paths';
import { ruleBook } from '../../lib/rules';

const WORKFLOW = `on: push
jobs:
  build:
    runs-on: ubuntu-24.04
    steps:
      - name: fetch
        uses: actions/checkout@v4
      - run: echo
`;

const baseline = defineConfig(presets.baseline);
const all = defineConfig(presets.all);

const files = (content: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pipelines-'));
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};
const judged = (paths: readonly string[], cwd: string) => {
  const { templates, notices, failures } = readPaths(paths, cwd);
  return { report: checkTemplates(templates, baseline, ruleBook), templates, notices, failures };
};
const one = (content: string, name = '.github/workflows/ci.yml'): Input[] => [{ name, content }];

test.each([
  ['a workflow', '.github/workflows/ci.yml', 'on: push\nenv: { A: no, B: y, C: 0o14, D: 014 }\njobs: {}\n', 'workflow'],
  ['a workflow elsewhere', 'ci/build.yaml', 'on: push\nenv: { A: no, B: y, C: 0o14, D: 014 }\njobs: {}\n', 'workflow'],
  [
    'an action elsewhere',
    'ci/own.yaml',
    'name: a\nenv: { A: no, B: y, C: 0o14, D: 014 }\nruns: { using: node20, main: a.js }\n',
    'action',
  ],
])('%s is read as YAML 1.2, as GitHub reads it', (_, name, content, id) => {
  const [template] = readInputs(one(content, name));
  expect(child(template?.resources.get(id)?.body, 'env')).toEqual({ A: 'no', B: 'y', C: 12, D: 14 });
});

test('what is GitLab’s, or nobody’s, stays YAML 1.1', () => {
  const [template] = readInputs(one('job:\n  script: [a]\n  variables: { A: no }\n', '.gitlab-ci.yml'));
  const job = [...(template?.resources.values() ?? [])].find(({ type }) => type === 'GitLab::Job');
  expect(child(child(job?.body, 'variables'), 'A')).toBe(false);
});

describe('a workflow that is named', () => {
  const folder = files({ 'ci/build.yaml': WORKFLOW });
  const { report } = judged(['ci/build.yaml'], folder);

  test('is judged as what it is, wherever it lies', () => {
    const pinned = report.findings.find(({ rule }) => rule === 'github/action-pinned');
    expect(pinned).toMatchObject({
      resource: 'jobs.build.steps[0]',
      type: 'GitHub::Step',
      at: 'uses',
      source: { file: 'ci/build.yaml', line: 7, column: 9 },
    });
    expect(report.blocked).toBe(true);
  });

  test.each(Object.keys(reporters))('is told of by %s', (name) => {
    const written = reporters[name as keyof typeof reporters](report, { now: new Date(0) });
    expect(written).toContain('github/action-pinned');
    expect(written).toContain('ci/build.yaml');
  });
});

test('a folder finds workflows and actions, and leaves other YAML alone', () => {
  const folder = files({
    '.github/workflows/ci.yml': WORKFLOW,
    '.github/actions/setup/action.yml': `runs: { using: composite, steps: [{ uses: actions/cache@v4 }] }`,
    '.github/dependabot.yml': 'version: 2\n',
  });
  const { report, notices, failures } = judged(['.'], folder);
  expect(
    report.findings
      .filter(({ rule }) => rule === 'github/action-pinned')
      .map(({ resource, template }) => [template, resource]),
  ).toEqual(
    expect.arrayContaining([
      ['.github/workflows/ci.yml', 'jobs.build.steps[0]'],
      ['.github/actions/setup/action.yml', 'runs.steps[0]'],
    ]),
  );
  expect(failures).toEqual([]);
  expect(notices.map(({ template }) => template)).toEqual(['.github/dependabot.yml']);
});

test('a broken workflow in a folder is a failure, and hides nothing of the others', () => {
  const folder = files({ '.github/workflows/a.yml': 'on: push\njobs: [', '.github/workflows/b.yml': WORKFLOW });
  const { report, failures } = judged(['.'], folder);
  expect(failures).toEqual([
    { template: '.github/workflows/a.yml', message: expect.stringMatching(/a\.yml:2:8: this is no valid YAML/) },
  ]);
  expect(report.findings.length).toBeGreaterThan(0);
});

describe('what cannot be a workflow is refused with its place', () => {
  test.each([
    ['on: push\njobs: 5\n', ':2:1: `jobs` must be a map, not 5'],
    ['on: push\njobs:\n  build: [1]\n', ":3:3: job 'build' must be a map, not a list"],
    ['on: push\njobs:\n  a:\n    steps: hi\n', ':4:5: `steps` must be a list, not "hi"'],
    ['on: push\njobs:\n  a:\n    steps: [echo]\n', ':4:13: step 1 of jobs.a must be a map, not "echo"'],
    ['on: push\njobs:\n  a:\n    steps:\n      - run: { a: 1 }\n', ':5:9: `run` must be text, not a map'],
    ['on: push\njobs:\n  a:\n    permissions: [read]\n', ':4:5: `permissions` must be text or a map, not a list'],
    ['on: push\nenv: [a]\njobs: {}\n', ':2:1: `env` must be a map, not a list'],
    ['on: push\njobs:\n  a:\n    runs-on: x\n    needs: { b: c }\n', ':5:5: `needs` must be text or a list, not a map'],
    ['jobs: {}\n', ':1:1: `on` must name the events that start the workflow, not nothing'],
    ['on: push\njobs:\n  a:\n    if: a ==\n', ':4:5: an expression ends where a value belongs, at character 5: `a ==`'],
    [
      'on: push\njobs:\n  a:\n    steps:\n      - run: echo ${{ github.\n',
      ':5:9: an expression that `${{` begins is not ended',
    ],
  ])('%j', (text, message) => {
    expect(() => check(one(text), baseline)).toThrow(BulwarkError);
    expect(() => check(one(text), baseline)).toThrow(`ci.yml${message}`);
  });
});

test('whatever stands in a workflow, it is judged or refused with one clear error', () => {
  const keys = fc.constantFrom(
    ...[
      'on',
      'jobs',
      'steps',
      'run',
      'uses',
      'with',
      'env',
      'if',
      'permissions',
      'needs',
      'strategy',
      'matrix',
      'container',
    ],
    ...[
      'services',
      'outputs',
      'environment',
      'runs-on',
      'timeout-minutes',
      'defaults',
      '__proto__',
      'constructor',
      'toString',
      'id',
      '<<',
    ],
  );
  const leaves = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      '',
      'push',
      'actions/checkout@v4',
      './x',
      'write-all',
      '${{ github.head_ref }}',
      '$X',
      'a && b',
    ),
    fc.string(),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaves,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  const jobs = fc.dictionary(
    keys,
    fc.oneof(tree, fc.record({ steps: fc.array(tree, { maxLength: 3 }), env: tree, permissions: tree })),
  );
  fc.assert(
    fc.property(tree, jobs, tree, (on, declared, env) => {
      try {
        const report = check(one(stringify({ on, env, jobs: declared })), all);
        for (const { message } of report.failures) expect(message).toMatch(/ci\.yml:\d+:\d+: .* where .* belongs/);
      } catch (error) {
        expect(error).toBeInstanceOf(BulwarkError);
      }
    }),
    { numRuns: 300 },
  );
});

test('keys that JavaScript knows are names like any other', () => {
  const [template] = readInputs(
    one(
      'on: push\njobs:\n  __proto__: { runs-on: x, steps: [{ run: a }] }\n  constructor: { runs-on: x, steps: [] }\n',
    ),
  );
  expect([...template!.resources.keys()]).toEqual([
    'workflow',
    'jobs.__proto__',
    'jobs.__proto__.steps[0]',
    'jobs.constructor',
  ]);
});

test('an alias is what its anchor says, at the place of the anchor', () => {
  const text = `on: push
jobs:
  a:
    runs-on: x
    steps: &steps
      - uses: acme/x@v1
  b:
    runs-on: x
    steps: *steps
`;
  const { findings } = check(one(text), baseline);
  expect(
    findings
      .filter(({ rule }) => rule === 'github/action-pinned')
      .map(({ resource, source }) => [resource, source?.line]),
  ).toEqual([
    ['jobs.a.steps[0]', 6],
    ['jobs.b.steps[0]', 6],
  ]);
});

test('an expression in a script of several lines is told of at its own line', () => {
  const text = `on: issues
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - name: say
        run: | # loudly
          echo
          echo "\${{ github.event.issue.title }}"
      - run: echo "\${{ github.event.issue.title }}"
`;
  const { findings } = check(one(text), baseline);
  const said = findings.filter(({ rule }) => rule === 'github/code-no-outside-input');
  expect(said.map(({ source }) => [source?.line, source?.column])).toEqual([
    [9, 11],
    [10, 9],
  ]);
});

test('every expression of a step that outsiders decide is named, in one finding at the line of the first', () => {
  const text = `on: issues
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo "\${{ github.event.issue.title }} \${{ github.event.issue.number }}"
          echo "\${{ github.event.issue.body }}"
          echo "\${{ github.event.issue.title }} \${{ secrets.ONE }}"
          echo "\${{ secrets.TWO }}"
      - uses: actions/github-script@60a0d83039c74a4aee543508d2ffcb1c3799cdea
        with: { script: "'\${{ github.event.issue.body }}' + '\${{ github.event.issue.title }}'" }
`;
  const { findings } = check(one(text), defineConfig(presets.strict));
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  const [first, second, ...others] = of('github/code-no-outside-input');
  expect(first?.detail).toBe('it has github.event.issue.title in it; it has github.event.issue.body in it');
  expect([first?.source?.line, second?.source?.line]).toEqual([7, 12]);
  expect(second?.detail).toBe('it has github.event.issue.body in it; it has github.event.issue.title in it');
  expect(others).toEqual([]);
  const [secrets] = of('github/secrets-not-in-commands');
  expect(secrets?.detail).toBe('it has secrets.ONE in it; it has secrets.TWO in it');
  expect(secrets?.source?.line).toBe(9);
});

test('an action belongs to the repository that calls it, not to another with one of its name', () => {
  const calling = (who: string) => `on: issues
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: ./.github/actions/greet
        with: { who: "${who}" }
`;
  const action = 'runs: { using: composite, steps: [{ shell: bash, run: "echo ${{ inputs.who }}" }] }';
  const inputs = [
    { name: 'a/.github/actions/greet/action.yml', content: action },
    { name: 'b/.github/actions/greet/action.yml', content: action },
    { name: 'a/.github/workflows/ci.yml', content: calling('world') },
    { name: 'b/.github/workflows/ci.yml', content: calling('${{ github.event.issue.title }}') },
  ];
  const said = check(inputs, baseline).findings.filter(({ rule }) => rule === 'github/code-no-outside-input');
  expect(said.map(({ state, template }) => [state, template])).toEqual([
    ['fail', 'b/.github/actions/greet/action.yml'],
  ]);
});

test('a merge key, which GitHub refuses, is told of', () => {
  const text = 'on: push\njobs:\n  a: &a\n    runs-on: x\n    steps: [{ run: a }]\n  b:\n    <<: *a\n';
  const [template] = readInputs(one(text));
  expect(template?.notices).toEqual([expect.stringContaining('merge key')]);
  expect(template?.resources.has('jobs.b.steps[0]')).toBe(true);
});

test('waivers hold for workflows as for templates', () => {
  const terms = { because: 'moves to a commit', owner: 'platform', until: '2999-12-31', reviewedBy: 'ada' };
  const config = defineConfig(
    { name: 'one', rules: { 'github/action-pinned': 'error' } },
    waive('github/action-pinned', { ...terms, within: ['.github/workflows/ci.yml/jobs.build.**'] }),
  );
  const report = check(one(WORKFLOW), config);
  expect(report.blocked).toBe(false);
  expect(report.findings.map(({ waiver }) => waiver?.owner)).toEqual(['platform']);
});
describe('runs of a matrix', () => {
  /** What `matrix.a` and `matrix.b` are together, in each run. */
  const runs = (matrix: object) => {
    const content = stringify({
      on: 'push',
      jobs: { it: { 'runs-on': 'x', strategy: { matrix }, env: { BOTH: '${{ matrix.a }}-${{ matrix.b }}' } } },
    });
    const [template] = readInputs(one(content));
    const reading = (world: World) => new Reading(template!.resources.get('jobs.it')!, world).fact<string>('env.BOTH');
    return explore((world) => reading(world).known).results.map(({ result }) => result);
  };

  test.each([
    ['are each value with each', { a: [1, 2], b: ['x', 'z'] }, ['1-x', '1-z', '2-x', '2-z']],
    [
      'are not those that are excluded',
      { a: [1, 2], b: ['x', 'z'], exclude: [{ a: 1, b: 'z' }] },
      ['1-x', '2-x', '2-z'],
    ],
    [
      'have what is included where it fits',
      {
        a: [1, 2],
        include: [
          { a: 1, b: 'x' },
          { a: 2, b: 'z' },
        ],
      },
      ['1-x', '2-z'],
    ],
    ['are one more where it does not', { a: [1], b: ['x'], include: [{ a: 3, b: 'w' }] }, ['1-x', '3-w']],
    [
      'are what is included, where there is nothing else',
      {
        include: [
          { a: 1, b: 'x' },
          { a: 2, b: 'z' },
        ],
      },
      ['1-x', '2-z'],
    ],
    [
      'are not known where one of them lacks a value',
      { a: [1, 2], include: [{ a: 1, b: 'x' }] },
      ['1-${matrix.b}', '2-${matrix.b}'],
    ],
    [
      'are not known where only the run knows them',
      { a: '${{ fromJSON(needs.x.outputs.y) }}', b: ['x'] },
      ['${matrix.a}-${matrix.b}'],
    ],
  ])('%s', (_, matrix, wanted) => {
    expect(runs(matrix).sort()).toEqual(wanted);
  });
});

test('a value of a matrix is each of its values, in a world of its own', () => {
  const text = `on: push
jobs:
  test:
    runs-on: x
    strategy: { matrix: { image: [node, deno], include: [{ image: bun }] } }
    container: \${{ matrix.image }}
    steps: []
`;
  const { findings } = check(one(text), all);
  const pinned = findings.find(({ rule }) => rule === 'github/image-pinned');
  expect(pinned?.state).toBe('fail');
});

describe('a pipeline of GitLab', () => {
  const found = (text: string, rule: string, name = '.gitlab-ci.yml') =>
    check(one(text, name), all).findings.filter((finding) => finding.rule === rule);

  test('is found in a folder, with the files of the repository that it includes', () => {
    const folder = files({
      '.gitlab-ci.yml': 'default: { image: node:22 }\ninclude:\n  - local: /ci/jobs.yml\ntest: { script: [make] }\n',
      'ci/jobs.yml': 'build:\n  script:\n    - eval "echo $CI_COMMIT_TITLE"\n',
    });
    const { report, templates } = judged(['.'], folder);
    expect(templates.map(({ name }) => name)).toEqual(['ci/jobs.yml', '.gitlab-ci.yml']);
    expect(report.findings.map(({ rule, source }) => [rule, source?.file, source?.line])).toContainEqual([
      'gitlab/script-no-outside-code',
      'ci/jobs.yml',
      3,
    ]);
  });

  test('that includes itself is read once', () => {
    const folder = files({ '.gitlab-ci.yml': 'include: { local: .gitlab-ci.yml }\ntest: { script: [make] }\n' });
    expect(judged(['.'], folder).templates).toHaveLength(1);
  });

  test('is told of at the line that says it, in the job, what it extends or the defaults', () => {
    const text = `default:
  image: node:22
.base:
  services:
    - postgres:17
test:
  extends: .base
  script: [make]
`;
    const [pinned] = found(text, 'gitlab/image-pinned');
    expect(pinned?.source).toMatchObject({ line: 2 });
    const [service] = found(text.replace('node:22', `node@sha256:${'0'.repeat(64)}`), 'gitlab/image-pinned');
    expect(service?.source).toMatchObject({ line: 5 });
  });

  test('with a header for what includes it is read from below the header, lines and all', () => {
    const text = 'spec:\n  inputs:\n    stage:\n---\nbuild:\n  script: [\'eval "$CI_COMMIT_TITLE"\']\n';
    expect(found(text, 'gitlab/script-no-outside-code').map(({ source }) => source?.line)).toEqual([6]);
  });

  test('that extends itself is refused', () => {
    expect(() => readInputs(one('a: { extends: b }\nb: { extends: a }\n', '.gitlab-ci.yml'))).toThrow(
      ".gitlab-ci.yml:1:1: 'a' extends itself",
    );
  });
});
