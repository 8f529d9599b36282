import { own } from '../../engine/own';
import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { World } from '../../engine/world';
import { elementOf } from './hcl-positions';
import { localAt } from './local-at';
import { blocksIn } from './overrides';
import { countIn } from './repetition';
import type { Module } from './scope';
import { statementOrigin } from './statement-origin';

/** The path in a module's source of what stands at `keys` below `origin`: in `dynamic` blocks and locals, where those say it. */
export function placeIn(module: Module, origin: readonly string[], keys: readonly string[], world: World): string[] {
  let at = [...origin];
  let node = origin.reduce<Json | undefined>(child, module.source.data);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    if (Array.isArray(node) && !/^\d+$/.test(key)) {
      // A block in a list of one is named without its index.
      const among = Math.max(
        0,
        node.findIndex((item) => child(item, key) !== undefined),
      );
      at.push(String(among));
      node = node[among];
    }
    const [element] = keys.slice(index + 1);
    const made = dynamicAt(module, node, key, element, world);
    if (made) {
      if (/^\d+$/.test(element ?? '')) index++;
      // The whole of what is made stands where it is made, a piece of it in the content.
      at.push(...(index + 1 < keys.length ? made.content.path : made.path));
      node = made.content.body;
      continue;
    }
    const local = localAt(module, node);
    if (local && child(local.node, key) !== undefined) {
      at = [...local.path];
      node = local.node;
    }
    const inside = localWithin(module, node, keys.slice(index));
    if (inside) {
      at = [...inside.path];
      node = inside.node;
      index += inside.steps - 1;
      continue;
    }
    const [, ...within] = keys.slice(index + 1);
    const text = typeof node === 'string' && key === 'Statement' && element !== undefined ? node : undefined;
    const origin = text === undefined ? undefined : statementOrigin(module, text, Number(element), world);
    if (origin) return placeIn(module, origin.path, ['statement', String(origin.index), ...inBlock(within)], world);
    at.push(key);
    node = child(node, key);
  }
  return at;
}

/** The local that stands on a path into an expression, such as a list in `jsonencode({ … })`, and how many steps lead to it. */
function localWithin(module: Module, node: Json | undefined, keys: readonly string[]) {
  let expression = typeof node === 'string' ? module.memory.parsed(node) : undefined;
  for (const [index, key] of keys.entries()) {
    expression = expression && elementOf(expression, key);
    if (expression?.kind !== 'path') continue;
    const local = localAt(module, `\${${expression.text}}`);
    return local && { ...local, steps: index + 1 };
  }
  return undefined;
}

/** The argument of a `statement` block that an element of a statement is made from. */
const inBlock = ([element]: readonly string[]): string[] =>
  element === undefined ? [] : [own(ARGUMENTS, element) ?? element.toLowerCase()];

const ARGUMENTS: Readonly<Record<string, string>> = {
  Action: 'actions',
  NotAction: 'not_actions',
  Resource: 'resources',
  NotResource: 'not_resources',
  Principal: 'principals',
  NotPrincipal: 'not_principals',
};

/** The `dynamic` block that makes an element of a list of blocks. */
function dynamicAt(module: Module, node: Json | undefined, key: string, element: string | undefined, world: World) {
  const dynamic = child(node, 'dynamic');
  if (dynamic === undefined) return undefined;
  const written = child(node, key);
  let before = written === undefined ? 0 : [written].flat().length;
  const wanted = /^\d+$/.test(element ?? '') ? Number(element) : 0;
  if (wanted < before) return undefined;
  const all = blocksIn(dynamic, 1, ['dynamic']).filter(({ names }) => names[0] === key);
  const found = all.find(({ body }) => {
    const count = countIn(module, body.for_each ?? null, world);
    before += count ?? Number.POSITIVE_INFINITY;
    return wanted < before;
  });
  const made = found ?? all.at(-1);
  const [content] = made ? blocksIn(made.body.content, 0, [...made.path, 'content']) : [];
  return made && content && { path: made.path, content };
}
