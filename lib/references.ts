import type { Link } from './engine/template';
import { type Input, readInputs } from './read/inputs';

/**
 * Every reference between resources, in whatever deployment it holds: a graph with resources as nodes and
 * references as edges. Those between templates given together are followed, through exports, outputs and parameters.
 */
export const references = (inputs: readonly Input[]): Link[] =>
  readInputs(inputs).flatMap((template) =>
    [...template.resources.values()].flatMap((from) =>
      template
        .referencesIn(from.body)
        .filter(({ target }) => target !== from)
        .map(({ target: to, attribute, at }) => ({ from, at, to, attribute })),
    ),
  );
