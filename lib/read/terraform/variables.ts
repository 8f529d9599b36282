import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import { collectComparisons } from './comparisons';
import type { Body } from './declarations';
import { type Expression, eachExpression } from './expression';
import type { Memory } from './memory';
import { parseType } from './types';

/** A call of a module, and the module that makes it. */
export interface Caller<T> {
  readonly template: T;
  readonly call: Body;
}

/** The variables of a module: what is declared of them, what they are given, and what they are compared with. */
export class Variables<T> {
  private readonly types = new Map<string, Expression | undefined>();
  private compared: Map<string, Set<Json>> | undefined;

  constructor(
    private readonly declared: Map<string, Json>,
    private readonly data: Json,
    private readonly memory: Memory,
    private readonly caller: Caller<T> | undefined,
  ) {}

  get size(): number {
    return this.declared.size;
  }

  get(name: string): Json | undefined {
    return this.declared.get(name);
  }

  declare(name: string, body: Json): void {
    this.declared.set(name, body);
  }

  argument(name: string): { readonly node: Json; readonly from: T } | undefined {
    const node = this.caller && child(this.caller.call, name);
    return node === undefined ? undefined : { node, from: (this.caller as Caller<T>).template };
  }

  typeOf(name: string): Expression | undefined {
    if (!this.types.has(name)) {
      const type = child(this.declared.get(name), 'type');
      this.types.set(name, typeof type === 'string' ? parseType(type) : undefined);
    }
    return this.types.get(name);
  }

  /** What the validations of a variable ask of it. */
  conditionsOn(name: string): readonly Expression[] {
    const validations = [child(this.declared.get(name), 'validation') ?? []].flat() as Json[];
    return validations.flatMap((validation) => {
      const condition = child(validation, 'condition');
      return typeof condition === 'string' ? [this.memory.parsed(condition)] : [];
    });
  }

  comparedWith(name: string): ReadonlySet<Json> {
    this.compared ??= this.comparisons();
    return this.compared.get(name) ?? NONE;
  }

  private comparisons(): Map<string, Set<Json>> {
    const compared = new Map<string, Set<Json>>();
    for (const section of ['resource', 'data', 'locals', 'module', 'output'])
      eachExpression(child(this.data, section), (text) => collectComparisons(this.memory.parsed(text), compared));
    return compared;
  }
}

const NONE: ReadonlySet<Json> = new Set();
