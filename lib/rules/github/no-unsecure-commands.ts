import { defineRule } from '../../engine/rule';
import { scope } from '../../resources/github/scopes';

export default defineRule({
  title: 'Output of commands does not set variables',
  problem: 'This turns on commands that set variables and paths from whatever is printed.',
  why: 'Anything that a step prints, the title of an issue or a line of a file, can set PATH or NODE_OPTIONS for the steps that follow; GitHub turned it off for that.',
  fix: {
    how: 'Write to GITHUB_ENV and GITHUB_PATH instead, and take ACTIONS_ALLOW_UNSECURE_COMMANDS away.',
    workflow: { env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: false } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  sameAs: { checkov: ['CKV_GHA_1'], zizmor: ['insecure-commands'] },
  resource: scope,
  check: ({ reading }) => {
    const allowed = reading.fact('env.ACTIONS_ALLOW_UNSECURE_COMMANDS');
    return allowed.isAbsentHere ? allowed.notApplicable() : allowed.isFalse();
  },
});
