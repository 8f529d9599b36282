import { BulwarkError } from '../../engine/error';
import { child } from '../../engine/template';
import { type Json, Unknown, type Value } from '../../engine/value';
import type { World } from '../../engine/world';
import type { Blocks } from './blocks';
import { type Body, type Repeats, repeatsOf } from './declarations';
import { evaluate, evaluateAll } from './evaluate';
import type { Step } from './expression';
import { instancesOf, keysIn, noticeOfMany, unexpanded, writtenOut } from './repetition';
import type { Module, Reached } from './scope';
import { Alike, Failed, isOpen, record, toText } from './values';

/** A module that is called. */
export interface Callee extends Module {
  readonly outputs: ReadonlyMap<string, Json>;
}

/** Opens the module that a `source` names, where it can be read along: gives what makes an instance of it. */
export type Open<T> = (source: string, call: string) => ((prefix: string, call: Body) => T) | undefined;

/** A call of a module that is read along: its instances, or one that stands for all where deployment decides their number. */
interface Call<T> {
  readonly keys: readonly string[] | undefined;
  readonly repeats: Repeats | undefined;
  readonly instances: readonly T[];
}

/** Modules that call themselves would go on for ever. */
const MAX_DEPTH = 20;

/** The modules that a module calls, and what they give back. */
export class Calls<T extends Callee> {
  private readonly called = new Map<string, Call<T> | undefined>();

  constructor(
    private readonly module: Module,
    private readonly bodies: ReadonlyMap<string, Body>,
    private readonly blocks: Blocks,
    private readonly open: Open<T>,
  ) {}

  get size(): number {
    return this.bodies.size;
  }

  get instances(): readonly T[] {
    return [...this.bodies.keys()].flatMap((name) => this.to(name)?.instances ?? []);
  }

  /** Modules that could not be read along, in words. */
  get opaque(): string[] {
    return [...this.bodies].flatMap(([name, body]) => {
      if (this.to(name)) return [];
      const from = child(body, 'source');
      return `module ${this.module.prefix.replaceAll('module.', '')}${name}${typeof from === 'string' ? ` (${from})` : ''} is opaque: what it creates was not judged`;
    });
  }

  /** What was read along as one of many, in words. */
  get notices(): string[] {
    return [...this.bodies].flatMap(([name, body]) => {
      const { keys, repeats } = this.to(name) ?? {};
      return repeats && !keys
        ? noticeOfMany(this.module, `${this.module.prefix}module.${name}`, body[repeats] as Json)
        : [];
    });
  }

  /** The instances that a call makes, or the one of a key. */
  instancesAt(name: string, key: string): readonly T[] {
    const call = this.to(name);
    const picked = call?.instances[call.keys?.indexOf(key) ?? -1];
    return picked ? [picked] : (call?.instances ?? []);
  }

  output(name: string, steps: readonly Step[], world: World): Reached | undefined {
    const planned = this.blocks.planned(['module', name, ...steps.map((step) => ('key' in step ? step.key : '*'))]);
    if (planned) return { value: planned.block.value, rest: steps.slice(planned.length - 2) };
    const call = this.to(name);
    if (!call) return undefined;
    const { keys: told, repeats, instances } = call;
    const [only] = instances as [T];
    if (!repeats) return outputOf(only, steps, world);
    const keys = told ?? this.keysIn(name, repeats, world);
    const [first, ...rest] = steps;
    const picked = first && keyOf(this.module, first, world);
    // Where one stands for all, it is meant by whatever index is asked for.
    if (!told && first && (!keys || picked === undefined)) return outputOf(only, rest, world);
    if (!keys) return { value: new Alike(outputOf(only, [], world)?.value, openCall(name)), rest: [] };
    const instanceAt = (at: number): T => (told ? (instances[at] as T) : only);
    if (first) {
      if (picked === undefined) return undefined;
      const at = keys.indexOf(picked);
      return at < 0
        ? { value: new Failed(`module ${name} has no instance ${picked}`), rest: [] }
        : outputOf(instanceAt(at), rest, world);
    }
    const values = keys.map((_, at) => outputOf(instanceAt(at), [], world)?.value);
    const map = record();
    for (const [at, key] of keys.entries()) map[key] = values[at];
    return { value: repeats === 'count' ? values : map, rest: [] };
  }

  private keysIn(name: string, repeats: Repeats, world: World): readonly string[] | undefined {
    const { module } = this;
    return module.memory.guarded(`module.${name}`, ['module', name], () =>
      keysIn(module, child(this.bodies.get(name), repeats) as Json, repeats, world),
    );
  }

  private to(name: string): Call<T> | undefined {
    if (!this.called.has(name)) this.called.set(name, this.follow(name));
    return this.called.get(name);
  }

  private follow(name: string): Call<T> | undefined {
    const { memory, name: file, prefix, source: written } = this.module;
    const body = this.bodies.get(name);
    const source = child(body, 'source');
    if (!body || typeof source !== 'string') return undefined;
    const path = ['module', name];
    const make = memory.guarded(`module.${name}`, path, () => this.open(source, name));
    if (!make) return undefined;
    if (prefix.split('module.').length > MAX_DEPTH)
      throw new BulwarkError(`module '${name}' is called more than ${MAX_DEPTH} levels deep; does it call itself?`, {
        file,
        ...written.positionOf(path),
      });
    const at = (key = '') => `${prefix}module.${name}${key}.`;
    return memory.guarded(`module.${name}`, path, (): Call<T> => {
      const repeats = repeatsOf(body);
      const known = repeats && instancesOf(this.module, body[repeats] as Json, repeats);
      if (!repeats || !known) {
        const common = repeats === 'for_each' ? unexpanded(this.module, body) : body;
        return { keys: undefined, repeats, instances: [make(at(), common)] };
      }
      const { [repeats]: _, ...rest } = body;
      return {
        keys: known.map(({ key }) => key),
        repeats,
        instances: known.map(({ name: key, bindings }) =>
          make(at(`[${key}]`), writtenOut(this.module, rest, bindings) as Body),
        ),
      };
    });
  }
}

/** An output of a module, or all of them where no step is left. */
function outputOf(callee: Callee, [first, ...rest]: readonly Step[], world: World): Reached | undefined {
  if (!first) {
    const all = record();
    for (const name of callee.outputs.keys()) all[name] = outputOf(callee, [{ key: name }], world)?.value;
    return { value: all, rest: [] };
  }
  const name = keyOf(callee, first, world);
  const output = name === undefined ? undefined : child(callee.outputs.get(name), 'value');
  if (name === undefined || output === undefined) return undefined;
  const value: Value = callee.memory.guarded(`output.${name}`, ['output', name], () =>
    evaluateAll(output, { module: callee, world }),
  );
  return { value, rest };
}

const openCall = (name: string): Unknown => new Unknown(`the instances of module ${name}`, `\${module.${name}}`);

function keyOf(module: Module, step: Step, world: World): string | undefined {
  const key = 'key' in step ? step.key : evaluate(step.index, { module, world });
  return isOpen(key) ? undefined : toText(key);
}
