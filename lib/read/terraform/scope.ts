import type { Resource } from '../../engine/template';
import type { Json, Reference, Value } from '../../engine/value';
import type { World } from '../../engine/world';
import type { Evaluation } from '../evaluation';
import type { Source } from '../source';
import type { Expression, Step } from './expression';
import type { Folders } from './files';
import type { Memory } from './memory';

/** Where an expression is evaluated. */
export interface Scope {
  readonly module: Module;
  readonly world: World;
  /** Names bound by `for`. */
  readonly bound?: Bound | undefined;
}

export interface Bound {
  readonly name: string;
  readonly value: Value;
  readonly outer: Bound | undefined;
}

/** What is read so far on the way along a path, and the steps that are left. */
export interface Reached {
  readonly value: Value;
  readonly rest: readonly Step[];
}

/** A module as its expressions see it: what the names in them stand for. */
export interface Module {
  readonly name: string;
  /** `module.network.` for a module that another one calls. */
  readonly prefix: string;
  readonly source: Source;
  readonly evaluation: Evaluation;
  readonly memory: Memory;
  /** The folders whose files expressions may read, where the module was read from one. */
  readonly folders: Folders | undefined;
  readonly locals: ReadonlyMap<string, Json>;
  readonly variables: {
    get(name: string): Json | undefined;
    /** What the calling module gives. */
    argument(name: string): { readonly node: Json; readonly from: Module } | undefined;
    typeOf(name: string): Expression | undefined;
    /** The literals that this module compares it with. */
    comparedWith(name: string): ReadonlySet<Json>;
    /** What its validations ask of it. */
    conditionsOn(name: string): readonly Expression[];
  };
  readonly blocks: {
    /** What `aws_x.y` stands for: one resource, or a list or map of instances. */
    valueAt(id: string, world: World): Value;
    /** Whether a resource stands for itself alone, not for a number of instances that deployment decides. */
    isSingle(resource: Resource): boolean;
  };
  readonly calls: {
    /** What a module that was read along gives as an output. */
    output(name: string, steps: readonly Step[], world: World): Reached | undefined;
  };
  readonly attributes: {
    /** What is read from a resource: most often a reference to it that carries the attribute's name. */
    of(from: Reference, name: string | undefined, world: World): Value;
    /** A reference as the literal that its resource's argument gives, where it gives one. */
    literal(reference: Reference, world: World): Value;
    /** The reference that a hole of a text was. */
    referred(hole: string): Reference | undefined;
  };
  /** The construct path of a resource of its own, where one is known. */
  pathOf(id: string, body: Json): string | undefined;
  /** What a string with an expression stands for. */
  valueOfText(text: string, world: World): Value;
  /** Evaluates the outermost expression of a node. */
  evaluate(node: Json | undefined, world: World): Json | Value;
}
