import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { scope, variablesOf } from '../../resources/gitlab/job';
import { isNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'Pipelines of GitLab hold no secrets in plain text',
  problem: 'This has a secret in plain text among its variables.',
  why: 'Whoever can read the repository, a fork or its history has it, and logs do not mask it.',
  fix: {
    how: 'Keep it in a masked and protected variable of the project, or in a secret store, and replace the one that stood here.',
    noCode: 'The secret has to be saved first.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.3.8'], 'owasp-cicd': ['CICD-SEC-6'] },
  resource: scope,
  check: ({ reading }) => {
    const variables = variablesOf(reading);
    if (variables.length === 0) return reading.fact('variables').notApplicable();
    // What names another variable does not stand in the file.
    return all(
      ...variables.map(([name, value]) =>
        /^\$\{?\w+\}?$/.test(value.text ?? '') ? value.pass() : isNoSecret(name, value),
      ),
    );
  },
});
