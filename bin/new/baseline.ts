import { devDependencies, version } from '../../package.json';
import { parsedId, rulesIndex } from './rule';
import type { Texts } from './write-new';

/** The rule that a package begins with. */
const FIRST = 'queue-messages-kept';

/** The files of a team's own package of layers and rules. Throws a `BulwarkError` for a name that can be no prefix of rules. */
export function newBaseline(prefix: string): Texts {
  parsedId(`${prefix}/${FIRST}`);
  const name = prefix.replace(/^./, (first) => first.toUpperCase());
  const folder = `${prefix}-baseline`;
  const texts: Texts = {
    'package.json': manifest(prefix, name),
    'tsconfig.json': tsconfig(['*.ts', 'rules', 'test'], ['jest'], { declaration: true }),
    '.gitignore': 'node_modules/\ndist/\n',
    'README.md': readme(prefix, name),
    'CHANGELOG.md': `# @${prefix}/baseline\n\n## 1.0.0\n\nFirst version.\n`,
    'index.ts': index(prefix, name),
    'rules/index.ts': rulesIndex([`${prefix}/${FIRST}`]),
    [`rules/${prefix}/${FIRST}.ts`]: rule(name),
    [`rules/${prefix}/${FIRST}.examples.ts`]: EXAMPLES,
    [RULES_TEST]: TEST_OF_RULES,
    'test/baseline.test.ts': testOfBaseline(prefix),
  };
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [`${folder}/${file}`, text]));
}

/** Holds each rule of a team to its examples. */
export const RULES_TEST = 'test/rules.test.ts';

export const TEST_OF_RULES = `import { tryExamples } from 'cdk-bulwark/testing';
import { plugins } from '../rules';

const all = Object.entries(plugins).flatMap(([prefix, { rules, examples = {} }]) =>
  Object.entries(rules).map(([name, rule]) => ({ id: \`\${prefix}/\${name}\`, rule, examples: examples[name] })),
);

test.each(all)('$id says what it asks for, why, and how to mend what breaks it', ({ rule }) => {
  expect([rule.title, rule.problem, rule.why, rule.fix.how].filter((words) => words.trim() === '')).toEqual([]);
});

test.each(all)('$id judges its examples as they say, and its fix mends those that fail', ({ rule, examples }) => {
  const outcomes = tryExamples(rule, examples ?? { fails: [], passes: [] });
  expect(outcomes.filter(({ states, expected }) => states.join() !== expected)).toEqual([]);
  expect(outcomes.map(({ expected }) => expected)).toEqual(expect.arrayContaining(['fail', 'pass']));
});
`;

const manifest = (prefix: string, name: string): string =>
  json({
    name: `@${prefix}/baseline`,
    version: '1.0.0',
    description: `What stacks of ${name} are held to.`,
    license: 'UNLICENSED',
    main: 'dist/index.js',
    types: 'dist/index.d.ts',
    files: ['dist', '!dist/test', 'CHANGELOG.md'],
    scripts: {
      build: 'tsc',
      test: 'tsc && jest',
      docs: 'tsc && bulwark rules --config dist/index.js --docs docs',
      prepack: 'tsc',
    },
    jest: { roots: ['<rootDir>/dist/test'] },
    peerDependencies: { 'cdk-bulwark': `^${version}` },
    devDependencies: only('cdk-bulwark', '@types/jest', 'jest', 'typescript'),
  });

/** These packages, at the versions that bulwark itself is tested with. */
export const only = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      name === 'cdk-bulwark' ? version : devDependencies[name as keyof typeof devDependencies],
    ]),
  );

export const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** How TypeScript takes the files of `include`, with what is set for them alone. */
export const tsconfig = (include: readonly string[], types: readonly string[], own: object = {}): string =>
  json({
    compilerOptions: {
      target: 'ES2022',
      module: 'node16',
      moduleResolution: 'node16',
      strict: true,
      ...own,
      rootDir: '.',
      outDir: 'dist',
      skipLibCheck: true,
      types,
    },
    include,
  });

const readme = (prefix: string, name: string): string => `# @${prefix}/baseline

What stacks of ${name} are held to, as layers for \`bulwark.config.ts\`:

\`\`\`ts
import { baseline } from '@${prefix}/baseline';
import { defineConfig } from 'cdk-bulwark';

export default defineConfig(baseline, { name: 'this project' });
\`\`\`

\`\`\`sh
npm test                                  # compiles, and holds each rule to its examples
npx bulwark new rule ${prefix}/bucket-tagged    # begins a rule
npm run docs                              # a page for each rule, in docs/
npm version minor && npm publish          # a rule that newly fails templates is a minor version
\`\`\`
`;

const index = (
  prefix: string,
  name: string,
): string => `import { type ConfigLayer, defineConfig, presets } from 'cdk-bulwark';
import { plugins } from './rules';

/** What every stack of ${name} is held to. Layers after it can ask for more, and for less of what is not locked. */
export const baseline: readonly ConfigLayer[] = [
  presets.baseline,
  { name: '${prefix} rules', plugins },
  {
    name: '${prefix} floor',
    locked: true,
    // No layer, waiver or accepted finding makes any of these cost less.
    rules: { 's3/bucket-policy-not-public': 'error', 'ec2/group-no-world-admin-ports': 'error' },
    inCode: 'refused',
    reviewFrom: 'medium',
  },
  {
    name: '${prefix} baseline',
    locked: true,
    // Findings of these can be accepted in this file alone, so that a rule can be added to apps that break it today.
    accepted: 'bulwark.accepted.json',
    rules: { '${prefix}/${FIRST}': 'error' },
    settings: { logRetentionDays: 400, backupRetentionDays: 35 },
  },
];

export default defineConfig(baseline);
`;

const rule = (name: string): string => `import { defineResource, defineRule, fact } from 'cdk-bulwark';

const queue = defineResource({
  cloudformation: 'AWS::SQS::Queue',
  terraform: 'aws_sqs_queue',
  facts: { retention: fact<number>('MessageRetentionPeriod', 'message_retention_seconds') },
});

/** What SQS keeps messages for where nothing is said: four days. */
const DEFAULT_SECONDS = 345_600;
const WEEK_SECONDS = 604_800;

export default defineRule({
  title: 'Queues of ${name} keep messages for a week',
  problem: 'This queue drops messages that nobody has read within a week.',
  why: 'A consumer that fails on the first day of a long weekend is repaired after its messages are gone.',
  fix: {
    how: 'Keep messages for at least seven days.',
    properties: { MessageRetentionPeriod: WEEK_SECONDS },
    arguments: { message_retention_seconds: WEEK_SECONDS },
  },
  severity: 'medium',
  preset: 'optional',
  controls: {},
  resource: queue,
  check: (it) => it.retention.or(DEFAULT_SECONDS).atLeast(WEEK_SECONDS),
});
`;

const EXAMPLES = `import { defineExamples } from 'cdk-bulwark';

export default defineExamples({
  fails: [
    {
      name: 'four days, as when nothing is said',
      cloudformation: { Orders: { Type: 'AWS::SQS::Queue' } },
      terraform: { aws_sqs_queue: { orders: {} } },
    },
    {
      name: 'an hour',
      cloudformation: { Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 3600 } } },
      terraform: { aws_sqs_queue: { orders: { message_retention_seconds: 3600 } } },
    },
  ],
  passes: [
    {
      name: 'two weeks',
      cloudformation: { Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } } },
      terraform: { aws_sqs_queue: { orders: { message_retention_seconds: 1209600 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Seconds: { Type: 'Number' } },
        Resources: {
          Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: { Ref: 'Seconds' } } },
        },
      },
      terraform: {
        variable: { seconds: { type: 'number' } },
        resource: { aws_sqs_queue: { orders: { message_retention_seconds: '\${var.seconds}' } } },
      },
    },
  ],
});
`;

const testOfBaseline = (prefix: string): string => `import { check, defineConfig, waive } from 'cdk-bulwark';
import { addMatchers, type SecurityMatchers } from 'cdk-bulwark/testing';
import { baseline } from '../index';

declare global {
  namespace jest {
    interface Matchers<R> extends SecurityMatchers<R> {}
  }
}

addMatchers(expect);

const queue = (MessageRetentionPeriod: number) => ({
  Resources: { Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod } } },
});

test('a queue that drops messages early is refused, and one that keeps them is not', () => {
  const config = defineConfig(baseline);
  expect(queue(3600)).not.toBeSecure(config);
  expect(check([{ name: 'template', content: queue(1209600) }], config).findings.map(({ rule }) => rule)).not.toContain(
    '${prefix}/${FIRST}',
  );
});

test.each(['${prefix}/${FIRST}', 's3/bucket-policy-not-public'])('no app can do without %s', (rule) => {
  expect(() => defineConfig(baseline, { name: 'app', rules: { [rule]: 'off' } })).toThrow('locked rules');
  const terms = { within: ['**'], because: 'we are in a hurry', owner: 'app team', until: '2099-12-31' };
  expect(() => defineConfig(baseline, waive(rule, terms))).toThrow('ask the owners of that layer');
});
`;
