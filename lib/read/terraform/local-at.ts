import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { Module } from './scope';

/** How many locals may lead to one another. */
const MAX_STEPS = 20;

/** What an argument comes to that is a local, or one by way of others: its path in the source, and what is written there. */
export function localAt(
  module: Module,
  argument: Json | undefined,
): { path: string[]; node: Json | undefined } | undefined {
  let found: { path: string[]; node: Json | undefined } | undefined;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const text = found ? found.node : argument;
    if (typeof text !== 'string') break;
    const parsed = module.memory.parsed(text);
    const path = parsed.kind === 'path' && parsed.root === 'local' ? parsed.steps : [];
    const names = path.flatMap((step) => ('key' in step ? step.key : []));
    const [name] = names;
    if (name === undefined || names.length !== path.length) break;
    const node = names.slice(1).reduce<Json | undefined>(child, module.locals.get(name));
    found = { path: ['locals', ...names], node };
  }
  return found;
}
