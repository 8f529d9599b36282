import type { Resource } from '../../engine/template';
import type { Json } from '../../engine/value';
import { type Expression, pathOf, within } from '../../expressions/expression';
import { piecesIn } from '../../expressions/node';
import { stepsBeside, textsIn } from './parts';

/** Every expression of a node, with the path that leads to its text. */
export function* expressionsIn(node: Json | undefined): Generator<readonly [expression: Expression, at: string]> {
  for (const [inner, , at] of textsIn(node))
    for (const piece of piecesIn(inner) ?? [])
      if (typeof piece !== 'string') for (const one of within(piece)) yield [one, at];
}

/** Secrets that a node names, but for the token that every run has; `*` where it names all of them. */
export function secretsIn(node: Json | undefined): { readonly name: string; readonly at: string }[] {
  return [...expressionsIn(node)].flatMap(([one, at]) => {
    if (one.kind !== 'property' && one.kind !== 'index' && one.kind !== 'each') return [];
    const path = pathOf(one);
    if (path) {
      const [context, name, ...rest] = path;
      if (context !== 'secrets' || name === undefined || rest.length > 0 || name.toUpperCase() === 'GITHUB_TOKEN')
        return [];
      return [{ name, at }];
    }
    return one.kind === 'index' && pathOf(one.of)?.join() === 'secrets' ? [{ name: '*', at }] : [];
  });
}

/** Whether a job gives its steps secrets of the repository. */
export const hasSecrets = (job: Resource): boolean =>
  secretsIn(job.body).length > 0 || stepsBeside(job).some((step) => secretsIn(step.body).length > 0);
