import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { type WorkflowSettings, workflowFiles } from '../../lib/release/workflow';
import { devDependencies, version } from '../../package.json';
import type { Define, ExitCode } from '../command';
import { print } from '../print';

/** `bulwark new workflow`: writes the reference pipeline as workflows of GitHub Actions. */
export const defineNew: Define = (program, answer) => {
  program
    .command('new')
    .description('write what a repository begins with: a pipeline in GitHub Actions')
    .helpCommand(false)
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
  const {
    branch,
    region,
    stacks,
    staging,
    production,
    evidence: bucket,
    recorder: role,
    attestBy,
    force = false,
  } = options;
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
  const files = Object.entries(workflowFiles(settings));
  for (const [file] of files)
    if (!force && existsSync(file))
      throw new BulwarkError('this is there already, and was left as it is; --force writes over it', { file });
  for (const [file, text] of files) write(file, text);
  print(...files.map(([file]) => `wrote ${file}`), '', ...NEXT);
  return 0;
}

const NEXT = [
  'What GitHub has to be told before the first run is in docs/pipeline-on-github.md:',
  '  variables      VERIFIED_FROM, ALLOWED_SIGNERS',
  '  environments   staging, and production with required reviewers who may not review themselves',
  '  the branch     signed commits and reviewed pull requests only',
];

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new BulwarkError(`the workflow cannot be written: ${messageOf(error)}`, { file });
  }
}
