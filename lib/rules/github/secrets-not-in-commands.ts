import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { codeOf, lineWith } from '../../resources/github/code';
import { step } from '../../resources/github/kinds';
import { secretsIn } from '../../resources/github/secrets';

export default defineRule({
  title: 'Secrets reach scripts by variables',
  problem: 'This script has a secret in it.',
  why: 'The secret stands in a file on the runner and on command lines that every process can list, and a quote in it breaks the script.',
  fix: {
    how: 'Give the secret to the step by env, and use "$NAME" in the script.',
    noCode: 'The script has to be written to read the variable.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: { zizmor: ['template-injection'] },
  resource: step,
  check: ({ reading }) => {
    const places = codeOf(reading);
    if (places.length === 0) return reading.fact('run').notApplicable();
    return all(
      ...places.flatMap(({ at, node }) => {
        const names = new Set(secretsIn(node).map(({ name }) => name));
        return [at.pass(), ...[...names].map((name) => lineWith(at, node, name).fail(`it has secrets.${name} in it`))];
      }),
    );
  },
});
