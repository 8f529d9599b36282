import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { canFail, stepsOf } from '../../resources/codebuild/buildspec';
import { project } from '../../resources/codebuild/project';

const mended = JSON.stringify({ version: '0.2', phases: { build: { commands: ['gitleaks dir .', 'semgrep ci'] } } });

export default defineRule({
  title: 'Security scans of CodeBuild projects can fail the build',
  problem: 'This project scans, and goes on whatever the scan finds.',
  why: 'A scan that nobody has to heed lets every secret and every vulnerability pass that it finds.',
  fix: {
    how: 'Let the exit code of the scan be the one of the build: take || true, pipes and --exit-code 0 away, and waive single findings in the scanner.',
    cdk: "buildSpec: BuildSpec.fromObject({ version: '0.2', phases: { build: { commands: ['gitleaks dir .', 'semgrep ci'] } } })",
    properties: { Source: { BuildSpec: mended } },
    arguments: { source: { buildspec: mended } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  resource: project,
  check: ({ reading, buildspec }) => {
    const scans = (stepsOf(reading) ?? []).filter(({ work }) => work.scans);
    return scans.length === 0 ? buildspec.notApplicable() : all(...scans.map(canFail));
  },
});
