import { defineResource, piped } from '../../engine/rule';

/** A workflow or a job that says what its token may do. */
export const permitted = defineResource({
  github: ['GitHub::Workflow', 'GitHub::Job'],
  where: (it) => !it.fact('permissions').isAbsentHere,
  facts: {
    permissions: piped<unknown>('permissions'),
  },
});
