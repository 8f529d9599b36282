import { defineRule } from '../../engine/rule';
import { child } from '../../engine/template';
import { pathOf } from '../../expressions/expression';
import { conditional } from '../../resources/github/conditions';
import { expressionsIn } from '../../resources/github/secrets';

export default defineRule({
  title: 'Conditions do not ask for secrets',
  problem: 'This condition names secrets, which no condition can read.',
  why: 'GitHub refuses the workflow, so that what it was to check or publish does not happen.',
  fix: {
    how: "Set a variable of the job from the secret, and ask for that: if: env.TOKEN != ''.",
    noCode: 'The variable has to be set where the condition can see it.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: conditional,
  check: ({ reading }) => {
    const condition = reading.fact('if');
    const found = [...expressionsIn(child(reading.resource.body, 'if'))].some(
      ([one]) => pathOf(one)?.[0] === 'secrets',
    );
    return found ? condition.fail() : condition.pass();
  },
});
