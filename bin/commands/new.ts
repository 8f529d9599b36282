import { existsSync, readFileSync } from 'node:fs';
import { BulwarkError } from '../../lib/engine/error';
import { type WorkflowSettings, workflowFiles } from '../../lib/release/workflow';
import { devDependencies, version } from '../../package.json';
import type { Define, ExitCode } from '../command';
import { newBaseline, RULES_TEST, TEST_OF_RULES } from '../new/baseline';
import { newApp } from '../new/cdk';
import { INDEX_NOTICE, newRule, RULES_INDEX, ruleIdsIn, rulesIndex } from '../new/rule';
import { type Texts, writeNew } from '../new/write-new';
import { print } from '../print';

/** `bulwark new`: writes what a repository, a package or a rule begins with. */
export const defineNew: Define = (program, answer) => {
  const command = program
    .command('new')
    .description('write what something begins with: a pipeline, an app, a baseline of your own, a rule')
    .helpCommand(false);
  command
    .command('workflow')
    .description('write workflows that verify, scan, build, attest, judge and deploy a CDK app')
    .requiredOption('--region <region>', 'where the stacks are deployed')
    .requiredOption('--stacks <names>', 'the stacks, by name, with commas between')
    .requiredOption('--staging <role>', 'ARN of the role that deploys to staging')
    .requiredOption('--production <role>', 'ARN of the role that deploys to production')
    .option('--branch <name>', 'what is released when it is pushed to', 'main')
    .option('--evidence <bucket>', 'the bucket that keeps evidence, with --recorder')
    .option('--recorder <role>', 'ARN of the role that may add to it')
    .option('--attest-by <workflow>', 'a reusable workflow of yours that attests, by its commit')
    .option('--force', 'write over workflows that are there')
    .action((options) => answer(newWorkflow(options)));
  command
    .command('baseline')
    .description('write a package of layers and rules of your own, <name>-baseline')
    .argument('<name>', 'of your company or team: the prefix of its rules, such as acme')
    .option('--force', 'write over files that are there')
    .action((name, { force }) => answer(begin(newBaseline(name), force, IN_PACKAGE(name))));
  command
    .command('app')
    .description('write a CDK app with the gate, a hardened stack and its tests')
    .argument('<name>', 'of the app and its folder, such as shop')
    .option('--baseline <package>', 'the package of your own whose baseline it is held to')
    .option('--force', 'write over files that are there')
    .action((name, { force, ...options }) => answer(begin(newApp(name, options), force, IN_APP(name))));
  command
    .command('rule')
    .description('write a rule of your own to rules/, with its examples and its test')
    .argument('<id>', 'prefix and name, such as acme/queue-messages-kept')
    .option('--force', 'write over the rule where it is there')
    .action((id, { force }) => answer(beginRule(id, force)));
};

/** What can be asked of `bulwark new workflow`. */
interface NewWorkflowOptions {
  readonly branch: string;
  readonly region: string;
  readonly stacks: string;
  readonly staging: string;
  readonly production: string;
  readonly evidence?: string;
  readonly recorder?: string;
  readonly attestBy?: string;
  readonly force?: boolean;
}

function newWorkflow(options: NewWorkflowOptions): ExitCode {
  const { branch, region, stacks, staging, production, evidence: bucket, recorder: role, attestBy, force } = options;
  if ((bucket === undefined) !== (role === undefined))
    throw new BulwarkError('--evidence and --recorder belong together: give both or neither');
  const settings: WorkflowSettings = {
    ...{ branch, region, roles: { staging, production } },
    stacks: stacks
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    ...(bucket !== undefined && role !== undefined && { evidence: { bucket, role } }),
    ...(attestBy !== undefined && { attestBy }),
    versions: { bulwark: version, cdk: devDependencies['aws-cdk'] },
  };
  return begin(workflowFiles(settings), force, NEXT);
}

/** Writes new files, tells of each, and says what is next. */
function begin(texts: Texts, force: boolean | undefined, next: readonly string[]): ExitCode {
  writeNew(texts, force);
  print(...Object.keys(texts).map((file) => `wrote ${file}`), '', ...next);
  return 0;
}

/** Begins a rule, and lists it with the others that are in the folder. */
function beginRule(id: string, force: boolean | undefined): ExitCode {
  const texts = newRule(id);
  if (existsSync(RULES_INDEX) && !readFileSync(RULES_INDEX, 'utf8').startsWith(INDEX_NOTICE))
    throw new BulwarkError('this is no index that `bulwark new rule` writes: move it, and it writes one of all rules', {
      file: RULES_INDEX,
    });
  writeNew(texts, force);
  const beside: Texts = { [RULES_INDEX]: rulesIndex(ruleIdsIn('.')), ...(existsSync(RULES_TEST) ? {} : TESTED) };
  writeNew(beside, true);
  print(...[...Object.keys(texts), ...Object.keys(beside)].map((file) => `wrote ${file}`), '', ...FILL_IN(id));
  return 0;
}

const TESTED: Texts = { [RULES_TEST]: TEST_OF_RULES };

const FILL_IN = (id: string): string[] => [
  'Fill the first two in: what they leave empty, the test asks for. Turn the rule on in a layer:',
  `  { name: '…', plugins, rules: { '${id}': 'error' } }`,
];

const IN_PACKAGE = (name: string): string[] => [
  `A package of your own; docs/baselines.md says how it is tested, published and tightened:`,
  `  cd ${name}-baseline && npm install && npm test`,
];

const IN_APP = (name: string): string[] => [
  'An app with the gate, and tests of what it emits:',
  `  cd ${name} && npm install && npm test && npm run synth`,
];

const NEXT = [
  'What GitHub has to be told before the first run is in docs/pipeline-on-github.md:',
  '  variables      VERIFIED_FROM, ALLOWED_SIGNERS',
  '  environments   staging, and production with required reviewers who may not review themselves',
  '  the branch     signed commits and reviewed pull requests only',
];
