import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { influenceOnWritten } from '../../resources/github/influence';
import { step } from '../../resources/github/kinds';

export default defineRule({
  title: 'Nothing that outsiders write becomes the environment of later steps',
  problem: 'This step writes into GITHUB_ENV or GITHUB_PATH what anyone can write.',
  why: 'A line break in it sets any variable, such as LD_PRELOAD or NODE_OPTIONS, and the steps that follow run what it names.',
  fix: {
    how: 'Write it to GITHUB_OUTPUT and give it by env to the steps that need it, or check that it is of the form you expect first.',
    noCode: 'The script has to be written otherwise.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-4'] },
  sameAs: { zizmor: ['github-env'] },
  resource: step,
  check: ({ reading }) => {
    const run = reading.fact('run');
    if (run.isAbsentHere) return run.notApplicable();
    return all(
      ...['GITHUB_ENV', 'GITHUB_PATH'].map((file) => {
        const { who, by } = influenceOnWritten(reading.resource, file);
        return who === 'outsiders' ? run.fail(`it writes ${by} to ${file}`) : run.pass();
      }),
    );
  },
});
