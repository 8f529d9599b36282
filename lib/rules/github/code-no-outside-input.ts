import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { codeOf, expandedIn } from '../../resources/github/code';
import { step } from '../../resources/github/kinds';

export default defineRule({
  title: 'Nothing that outsiders write becomes part of a script',
  problem: 'This script has in it what anyone can write.',
  why: 'GitHub puts the text into the script before the shell reads it, so a title or a branch name with a quote in it runs commands with the token and secrets of the job.',
  fix: {
    how: 'Give the value to the step by env, and use "$NAME" in the script; in actions/github-script, process.env.NAME.',
    noCode: 'The script has to be written to read the variable.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  sameAs: { checkov: ['CKV_GHA_2'], zizmor: ['template-injection'] },
  implies: ['github/code-no-expressions'],
  resource: step,
  check: ({ reading }) => {
    const places = codeOf(reading);
    if (places.length === 0) return reading.fact('run').notApplicable();
    return all(
      ...places.flatMap((place) => [
        place.at.pass(),
        ...expandedIn(reading, place).map(({ who, by, at }) => {
          if (who === 'outsiders') return at.fail(`it has ${by} in it`);
          return who === 'unknown' ? at.unknown(`who writes ${by} is not seen here`) : at.pass();
        }),
      ]),
    );
  },
});
