import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { scope } from '../../resources/github/scopes';
import { isNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'Workflows hold no secrets in plain text',
  problem: 'This has a secret in plain text.',
  why: 'Whoever can read the repository, a fork or its history has it, and logs do not hide it.',
  fix: {
    how: 'Save it as a secret, name it by secrets.NAME, and replace the one that stood here.',
    noCode: 'The secret has to be saved first.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.3.8'], 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: { zizmor: ['hardcoded-container-credentials'] },
  resource: scope,
  check: ({ reading }) => {
    const services = reading
      .fact('services')
      .entries()
      .map(([, service]) => service);
    const passwords = [reading.fact('container'), ...services]
      .map((one) => one.get('credentials.password'))
      .filter((one) => !one.isAbsentHere);
    const variables = [reading, ...[reading.fact('container'), ...services]].map((one) =>
      'fact' in one ? one.fact('env') : one.get('env'),
    );
    const given = reading
      .fact('with')
      .entries()
      .filter(([name]) => /password|token|secret|key$/i.test(name));
    if (variables.every((one) => one.isAbsentHere) && passwords.length === 0 && given.length === 0)
      return reading.fact('env').notApplicable();
    const named = [
      ...variables.flatMap((one) => one.entries()),
      ...passwords.map((one) => ['password', one] as const),
      ...given.map(([name, one]) => [name.replaceAll('-', '_'), one] as const),
    ];
    // What an expression comes to does not stand in the file.
    const verdicts = named.map(([name, one]) => isNoSecret(name, one)).filter(({ state }) => state !== 'unknown');
    return all(reading.fact('env').pass(), ...verdicts);
  },
});
