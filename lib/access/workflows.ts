import type { Position, Resource, Template } from '../engine/template';
import type { World } from '../engine/world';
import { nameOf, takingsOf } from '../resources/github/roles';

/** A way by which a workflow has a role. */
export interface Workflow {
  readonly words: string;
  readonly at: Position | undefined;
}

/** The workflows, among the templates, that can have a role, and on which event. */
export function workflowsOf(role: Resource, templates: readonly Template[], world: World): Workflow[] {
  const steps = templates.flatMap(({ resources }) =>
    [...resources.values()].filter(({ type }) => type === 'GitHub::Step'),
  );
  return steps.flatMap((step) =>
    takingsOf(step, world)
      .filter((taking) => taking.role === role)
      .map(({ subject, isSure }) => ({
        words: `${isSure ? '' : 'perhaps '}from ${step.id} on ${subject.event}, as ${nameOf(subject)}`,
        at: step.template.positionOf(step, ''),
      })),
  );
}
