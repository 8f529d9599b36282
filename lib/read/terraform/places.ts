import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { World } from '../../engine/world';
import { blocksIn } from './overrides';
import { countIn } from './repetition';
import type { Module } from './scope';

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
    const local = localOf(module, node, key);
    if (local) {
      at = [...local.path];
      node = local.node;
    }
    at.push(key);
    node = child(node, key);
  }
  return at;
}

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

/** How many locals may lead to one another. */
const MAX_STEPS = 20;

/** The local that an argument is, where `key` is written out in it. */
function localOf(module: Module, node: Json | undefined, key: string): { path: string[]; node: Json } | undefined {
  let found: { path: string[]; node: Json | undefined } = { path: [], node };
  for (let steps = 0; steps < MAX_STEPS && typeof found.node === 'string'; steps++) {
    const parsed = module.memory.parsed(found.node);
    const path = parsed.kind === 'path' && parsed.root === 'local' ? parsed.steps : [];
    const names = path.flatMap((step) => ('key' in step ? step.key : []));
    const [name] = names;
    if (name === undefined || names.length !== path.length) return undefined;
    const value = names.slice(1).reduce<Json | undefined>(child, module.locals.get(name));
    found = { path: ['locals', ...names], node: value };
  }
  const { path, node: value } = found;
  return path.length > 0 && child(value, key) !== undefined ? { path, node: value as Json } : undefined;
}
