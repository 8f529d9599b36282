import { child } from '../engine/template';
import type { Json } from '../engine/value';

/** Calls that ask, and `invoke`, which runs a function of the app as other custom resources do. */
const MAKING_NOTHING = /^(batchGet|describe|get|head|invoke|list|lookup|query|scan|search)/i;

/** Whether the calls of an `AwsCustomResource` make nothing: each is written as JSON, in pieces where it refers to others. */
export function makesNothing(properties: Json | undefined): boolean {
  const calls = ['Create', 'Update', 'Delete'].flatMap((event) => child(properties, event) ?? []);
  return calls.length > 0 && calls.every((call) => actionsIn(call).every((action) => MAKING_NOTHING.test(action)));
}

/** What stands under `action` anywhere in a call; an empty text where nothing does. */
function actionsIn(call: Json): string[] {
  const found = [
    ...textsIn(call)
      .join('')
      .matchAll(/"action"\s*:\s*"(\w+)"/g),
  ].map(([, action]) => action as string);
  return found.length > 0 ? found : [''];
}

const textsIn = (node: Json): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.values(node).flatMap((inner) => textsIn(inner as Json))
      : [];
