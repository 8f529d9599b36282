import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { textIn } from '../../expressions/node';
import { step } from '../../resources/github/kinds';
import { actionOf, stepsAfter } from '../../resources/github/parts';

export default defineRule({
  title: 'Checkouts keep no token on the disk',
  problem: 'This checkout leaves the token of the job where every later step can read it.',
  why: 'A dependency that is taken over, or an artifact that takes the folder with it, has the token for as long as the job runs.',
  fix: {
    how: 'Say persist-credentials: false. A job that pushes can be given the token in the step that does.',
    workflow: { with: { 'persist-credentials': false } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: { zizmor: ['artipacked'] },
  resource: step,
  check: ({ reading }) => {
    const kept = reading.fact<boolean>('with.persist-credentials');
    if (actionOf(reading.resource) !== 'actions/checkout') return kept.notApplicable();
    const isUsed = stepsAfter(reading.resource).some(({ body }) =>
      /\bgit (-\S+ (\S+ )?)*push\b/.test(textIn(child(body, 'run')) ?? ''),
    );
    return isUsed && kept.isAbsentHere ? kept.notApplicable() : kept.or(true).isFalse();
  },
});
