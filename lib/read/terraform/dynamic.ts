import { child } from '../../engine/template';
import { type Json, Unknown, type Value } from '../../engine/value';
import type { World } from '../../engine/world';
import { type Body, keysOf } from './declarations';
import { evaluateText } from './evaluate';
import { isExpression } from './expression';
import { blocksOver } from './repetition';
import type { Module } from './scope';
import { isOpen, record, toText } from './values';

/** The maps of a configuration that stand for others: those with `dynamic` blocks in them, or with expressions as keys. */
export class DynamicMaps {
  /** Only HCL is likely to have expressions as keys. */
  private readonly keyed = new WeakSet<object>();
  private readonly expanded = new WeakMap<object, Json | Value>();

  constructor(private readonly module: Module) {}

  /** Notes all maps in a piece of HCL whose keys are expressions. */
  noteKeys(node: Json): void {
    if (node === null || typeof node !== 'object') return;
    if (!Array.isArray(node) && Object.keys(node).some(isExpression)) this.keyed.add(node);
    for (const item of Object.values(node)) this.noteKeys(item);
  }

  has(map: Body): boolean {
    return this.keyed.has(map) || Object.hasOwn(map, 'dynamic') || Object.hasOwn(map, '0');
  }

  /** Such a map as what it stands for in a world. */
  evaluate(map: Body, world: World): Json | Value {
    if (this.keyed.has(map)) return this.withKeys(map, world);
    if (!Object.hasOwn(map, 'dynamic')) return blockList(map) ?? map;
    const known = this.expanded.get(map);
    if (known !== undefined) return known;
    const asked = world.asked;
    const value = this.withBlocks(map, world);
    if (world.asked === asked) this.expanded.set(map, value);
    return value;
  }

  /** A map with its keys evaluated, where they are known. */
  private withKeys(map: Body, world: World): Json {
    const out = record() as Body;
    for (const key of Object.keys(map)) {
      const name = evaluateText(key, this.module, world);
      out[isOpen(name) ? key : (toText(name) ?? key)] = map[key] as Json;
    }
    return out;
  }

  /** A block with its `dynamic` blocks written out as what they make in this world. */
  private withBlocks(block: Body, world: World): Json | Value {
    const out: { [key: string]: Json | Value } = Object.assign(record(), block);
    for (const group of [block.dynamic as Json].flat()) {
      if (group === null || typeof group !== 'object' || Array.isArray(group)) return block;
      for (const label of keysOf(group))
        for (const dynamic of [group[label] as Json].flat()) {
          const content = [child(dynamic, 'content') ?? null].flat()[0] as Json;
          const over = child(dynamic, 'for_each');
          if (over === undefined || content === null || typeof content !== 'object') return block;
          const made = blocksOver(this.module, over, iteratorOf(dynamic, label), content, world);
          const before = Object.hasOwn(out, label) ? ([out[label]].flat() as Json[]) : [];
          if (!(made instanceof Unknown)) out[label] = [...before, ...made];
          else {
            const open = new Unknown(`dynamic ${label} blocks over ${made.because}`, made.hole);
            out[label] = before.length > 0 ? ([...before, open] as Value[]) : open;
          }
        }
    }
    delete out.dynamic;
    return out as Value;
  }
}

function iteratorOf(dynamic: Json, label: string): string {
  const iterator = child(dynamic, 'iterator');
  return typeof iterator === 'string' ? iterator.replace(/^\$\{\s*(\w+)\s*\}$/, '$1') : label;
}

/** `{"0": {…}, "1": {…}}`, as an override of one element leaves it, as the list it stands for. */
function blockList(node: Body): Json[] | undefined {
  const keys = Object.keys(node);
  const isList = keys.every(
    (key, index) => key === String(index) && node[key] !== null && typeof node[key] === 'object',
  );
  return isList ? keys.map((key) => node[key] as Json) : undefined;
}
