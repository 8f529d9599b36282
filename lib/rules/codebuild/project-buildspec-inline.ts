import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { originOf } from '../../resources/codebuild/buildspec';
import { project } from '../../resources/codebuild/project';
import { webhook } from '../../resources/codebuild/webhook';

export default defineRule({
  title: 'CodeBuild projects take their commands from the template, not from the source code',
  problem: 'The build specification of this project is a file of the source code.',
  why: 'Whoever can push a branch decides what the build runs, with the role and the secrets of the project.',
  fix: {
    how: 'Write the build specification into the project; let it call scripts of the source code only where they need no secrets.',
    cdk: "buildSpec: BuildSpec.fromObject({ version: '0.2', phases: { build: { commands: ['npm ci', 'npm run build'] } } })",
    properties: {
      Source: {
        BuildSpec: JSON.stringify({ version: '0.2', phases: { build: { commands: ['npm ci', 'npm run build'] } } }),
      },
    },
    arguments: {
      source: {
        buildspec: JSON.stringify({ version: '0.2', phases: { build: { commands: ['npm ci', 'npm run build'] } } }),
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.2.2'], 'owasp-cicd': ['CICD-SEC-4'] },
  resource: project,
  check: ({ reading, buildspec }) => {
    if (runsJobs(reading)) return buildspec.notApplicable();
    switch (originOf(buildspec)) {
      case 'unknown':
        return buildspec.unknown();
      case 'source':
        return buildspec.fail(`the commands are read from ${buildspec.text || 'buildspec.yml'} of the source code`);
      default:
        return buildspec.pass();
    }
  },
});

/** Whether builds are jobs of a workflow of GitHub's or GitLab's, which says their commands. */
const runsJobs = (it: Reading): boolean =>
  it.either([it], it.companions('aws_codebuild_webhook', 'project_name', 'name')).some((one) =>
    webhook
      .read(one)
      .filters.items()
      .some((filter) => /\bWORKFLOW_JOB_QUEUED\b/.test(filter.get(it.either('Pattern', 'pattern')).text ?? '')),
  );
