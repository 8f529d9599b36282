import type { Reading } from '../../engine/reading';
import { defineResource } from '../../engine/rule';
import type { Json } from '../../engine/value';

/** A workflow, job or step, for what may stand in any of them. */
export const scope = defineResource({ github: ['GitHub::Workflow', 'GitHub::Job', 'GitHub::Step'], facts: {} });

/** What stands in a scope itself, and not in the jobs or steps of it. */
export function ownOf({ resource }: Reading): Json {
  const { jobs: _, steps: __, runs: ___, ...own } = resource.body as { [key: string]: Json };
  return own;
}
