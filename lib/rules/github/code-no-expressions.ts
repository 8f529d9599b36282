import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { codeOf, expandedIn } from '../../resources/github/code';
import { step } from '../../resources/github/kinds';

export default defineRule({
  title: 'Free text reaches scripts by variables alone',
  problem: 'This script has an expression in it that may come to any text.',
  why: 'A branch name, an input or an output of a step with a quote or a semicolon in it changes what the script does, for whoever may write it and for those who get their account.',
  fix: {
    how: 'Give the value to the step by env, and use "$NAME" in the script; in actions/github-script, process.env.NAME.',
    noCode: 'The script has to be written to read the variable.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  sameAs: { zizmor: ['template-injection'] },
  resource: step,
  check: ({ reading }) => {
    const places = codeOf(reading);
    if (places.length === 0) return reading.fact('run').notApplicable();
    return all(
      ...places.flatMap((place) => [
        place.at.pass(),
        ...expandedIn(reading, place).map(({ who, by, at }) =>
          who === 'nobody' ? at.pass() : at.fail(`it has ${by} in it`),
        ),
      ]),
    );
  },
});
