import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { pathOf, within } from '../../expressions/expression';
import { ownOf, scope } from '../../resources/github/scopes';
import { expressionsIn, secretsIn } from '../../resources/github/secrets';

export default defineRule({
  title: 'Secrets are kept as the values that are used',
  problem: 'This takes a secret apart, and uses a part of it.',
  why: 'Logs hide the secret as it was saved; a part of it that a command prints is shown to whoever may read the log.',
  fix: {
    how: 'Save each value as a secret of its own.',
    noCode: 'The values have to be saved first.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: { zizmor: ['unredacted-secrets'] },
  resource: scope,
  check: ({ reading }) => {
    const own = ownOf(reading);
    const found = [...expressionsIn(own)].flatMap(([one, at]) =>
      one.kind === 'call' &&
      one.name.toLowerCase() === 'fromjson' &&
      one.args.some((arg) => [...within(arg)].some((inner) => pathOf(inner)?.[0] === 'secrets'))
        ? [at]
        : [],
    );
    const here = reading.fact('env');
    if (found.length > 0) return all(...[...new Set(found)].map((at) => reading.fact(at).fail()));
    return secretsIn(own).length > 0 ? here.pass() : here.notApplicable();
  },
});
