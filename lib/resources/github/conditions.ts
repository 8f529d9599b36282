import { defineResource } from '../../engine/rule';

/** A job or step that runs on a condition. */
export const conditional = defineResource({
  github: ['GitHub::Job', 'GitHub::Step'],
  where: (it) => !it.fact('if').isAbsentHere,
  facts: {},
});
