import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { pathOf } from '../../expressions/expression';
import { ownOf, scope } from '../../resources/github/scopes';
import { expressionsIn, secretsIn } from '../../resources/github/secrets';

export default defineRule({
  title: 'Secrets are named one by one',
  problem: 'This reads all secrets at once, or one whose name only the run knows.',
  why: 'The runner is then given every secret of the repository and the organization, and any step of the job can read them from its memory.',
  fix: {
    how: 'Name each secret that is needed: secrets.NAME. Where it depends on the stage, use environments, whose secrets have one name.',
    noCode: 'Which secrets are needed the author knows.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.1.7'], 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: { zizmor: ['overprovisioned-secrets'] },
  resource: scope,
  check: ({ reading }) => {
    const own = ownOf(reading);
    const named = secretsIn(own);
    const whole = [...expressionsIn(own)].flatMap(([one, at]) =>
      one.kind === 'call' && one.args.some((arg) => pathOf(arg)?.join() === 'secrets') ? [at] : [],
    );
    const found = [...whole, ...named.flatMap(({ name, at }) => (name === '*' ? [at] : []))];
    const here = reading.fact('env');
    if (found.length > 0) return all(...[...new Set(found)].map((at) => reading.fact(at).fail()));
    return named.length > 0 ? here.pass() : here.notApplicable();
  },
});
