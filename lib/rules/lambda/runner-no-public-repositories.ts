import { defineRule } from '../../engine/rule';
import { runnerFunction } from '../../resources/lambda/runner-function';

export default defineRule({
  title: 'Own runners of workflows serve no public repositories',
  problem: 'This function has jobs of public repositories served by runners in the account.',
  why: 'Whoever opens a pull request in a public repository writes what its workflows run, and so runs code of theirs on machines of the account.',
  fix: {
    how: "Leave public repositories to runners that GitHub or GitLab hosts: leave `publicRepositories` out, which the function's variable then says.",
    noCode: 'The variable is one text, which the construct writes that the function belongs to.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  sameAs: {},
  resource: runnerFunction,
  check: (it) => it.publicRepositories.or(false).isFalse(),
});
