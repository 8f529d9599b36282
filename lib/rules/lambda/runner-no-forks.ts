import { defineRule } from '../../engine/rule';
import { runnerFunction } from '../../resources/lambda/runner-function';

export default defineRule({
  title: 'Own runners of workflows serve nothing that forks propose',
  problem: 'This function has jobs of forks served by runners in the account.',
  why: 'A fork is of somebody who may not write the repository; what it proposes is run before anybody has agreed to it.',
  fix: {
    how: "Leave pull requests of forks to runners that GitHub or GitLab hosts: leave `forks` out, which the function's variable then says.",
    noCode: 'The variable is one text, which the construct writes that the function belongs to.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  sameAs: {},
  resource: runnerFunction,
  check: (it) => it.forks.or(false).isFalse(),
});
