import { BulwarkError } from './error';
import { Fact } from './fact';
import { type Distance, mark, NOWHERE, replay, since } from './looks';
import { noteRead } from './malformed';
import type { Reading } from './reading';
import type { Declared, Piped } from './template';

/** Reads one fact: a dotted path below the properties, or a function where a path cannot say it. */
export type HowToRead<T> = string | ((it: Reading) => Fact<T>);

/** One fact, and how each dialect says it. A fact that a dialect cannot express is left out there and reads as absent. */
export interface FactReader<T> {
  readonly cloudformation?: HowToRead<T>;
  readonly terraform?: HowToRead<T>;
  readonly github?: HowToRead<T>;
  readonly gitlab?: HowToRead<T>;
}

/** Declares a fact by how CloudFormation and how Terraform write it. */
export const fact = <T>(
  cloudformation: HowToRead<T> | undefined,
  terraform: HowToRead<T> | undefined,
): FactReader<T> => ({
  ...(cloudformation === undefined ? {} : { cloudformation }),
  ...(terraform === undefined ? {} : { terraform }),
});

/** Declares a fact of a pipeline, which the platforms that run it write alike. */
export const piped = <T>(how: HowToRead<T>): FactReader<T> => ({ github: how, gitlab: how });

type Readers = Readonly<Record<string, FactReader<never>>>;
type FactsOf<R> = { readonly [K in keyof R]: R[K] extends FactReader<infer T> ? Fact<T> : never };

/** What a rule sees of a resource: its facts by name, and the resource itself to point at. */
export type Facts<R = Readers> = FactsOf<R> & {
  readonly reading: Reading;
  isOfKind(where: (it: Reading) => boolean): boolean;
};

/** The types of a kind in whatever dialect. */
export const typesOf = ({ types }: Pick<ResourceKind, 'types'>): string[] => Object.values(types).flat();

/** One kind of resource, in both dialects, as facts. */
export interface ResourceKind<R = Readers> {
  readonly types: Readonly<Record<Declared, readonly string[]>> & Readonly<Partial<Record<Piped, readonly string[]>>>;
  /** Which resources of these types are of this kind, where the type alone does not tell. */
  readonly where?: (it: Reading) => boolean;
  readonly facts: R;
  /** The facts of one resource in one world. What `earlier` read without asking its world is not read again. */
  read(it: Reading, earlier?: Facts<R>): Facts<R>;
}

/** Facts by their number in the kind, and how far it was looked for those that needed looks. */
interface Known {
  readonly facts: (Fact | undefined)[];
  readonly looks: (Distance | undefined)[];
}

/** The facts of one resource in one world, read when first asked for. Each kind adds a getter for each of its facts. */
class KindReading {
  declare readonly reading: Reading;
  /** What holds in every world. */
  readonly #shared: Known;
  #own: Known | undefined;
  #ofKind: { readonly is: boolean; readonly looks: Distance } | undefined;

  constructor(it: Reading, earlier: KindReading | undefined) {
    this.reading = it;
    this.#shared = earlier ? earlier.#shared : { facts: [], looks: [] };
  }

  #fact(number: number, name: string, reader: FactReader<unknown>): Fact {
    const from = this.#shared.facts[number] ? this.#shared : this.#own;
    const known = from?.facts[number];
    if (known) {
      const far = from?.looks[number];
      if (far !== undefined) replay(far);
      noteRead(known);
      return known;
    }
    const { world, dialect } = this.reading;
    const { asked } = world;
    const point = mark();
    const how = reader[dialect];
    const value =
      how === undefined
        ? new Fact(this.reading.unwritten(name), undefined)
        : typeof how === 'string'
          ? this.reading.fact(how)
          : how(this.reading);
    if (world.asked > asked) this.#own ??= { facts: [], looks: [] };
    const into = world.asked > asked ? (this.#own as Known) : this.#shared;
    into.facts[number] = value;
    const looks = since(point);
    if (looks !== NOWHERE) into.looks[number] = looks;
    noteRead(value);
    return value;
  }

  /** Whether the resource is of the kind in this world, asked once for all rules. */
  isOfKind(where: (it: Reading) => boolean): boolean {
    if (!this.#ofKind) {
      const point = mark();
      // What nobody can see may be of the kind: the check then says that it is unknown.
      const is = where(this.reading) || this.reading.isUnseen;
      this.#ofKind = { is, looks: since(point) };
    } else replay(this.#ofKind.looks);
    return this.#ofKind.is;
  }

  /** The class of one kind, with a getter for each of its facts. */
  static of(facts: Readonly<Record<string, FactReader<unknown>>>): typeof KindReading {
    class Own extends KindReading {
      // The constructor that is left out passes its arguments as a list, slowly.
      constructor(it: Reading, earlier: KindReading | undefined) {
        super(it, earlier);
      }
    }
    for (const [number, [name, reader]] of Object.entries(facts).entries())
      Object.defineProperty(Own.prototype, name, {
        get(this: Own) {
          return this.#fact(number, name, reader);
        },
      });
    return Own;
  }
}

/** What rules see of a resource besides its facts. */
const TAKEN: ReadonlySet<string> = new Set(['reading', ...Object.getOwnPropertyNames(KindReading.prototype)]);

/** Defines how one kind of resource is read. Each fact is read lazily, once per world. */
export function defineResource<const R>(kind: {
  readonly cloudformation?: string | readonly string[];
  readonly terraform?: string | readonly string[];
  readonly github?: string | readonly string[];
  readonly gitlab?: string | readonly string[];
  readonly where?: (it: Reading) => boolean;
  readonly facts: R & { readonly [K in keyof R]: FactReader<any> };
}): ResourceKind<R> {
  let Own: typeof KindReading | undefined;
  const typesOf = (types: string | readonly string[] = []) => Object.freeze([types].flat());
  for (const [name, reader] of Object.entries(kind.facts)) {
    if (TAKEN.has(name))
      throw new BulwarkError(`no fact can be called '${name}', by which rules know the resource itself: rename it`);
    Object.freeze(reader);
  }
  // A rule leads here, and whoever has a rule could take from all of its kind what they look at.
  return Object.freeze<ResourceKind<R>>({
    types: Object.freeze({
      cloudformation: typesOf(kind.cloudformation),
      terraform: typesOf(kind.terraform),
      ...(kind.github ? { github: typesOf(kind.github) } : {}),
      ...(kind.gitlab ? { gitlab: typesOf(kind.gitlab) } : {}),
    }),
    ...(kind.where ? { where: kind.where } : {}),
    facts: Object.freeze(kind.facts),
    read(it, earlier) {
      Own ??= KindReading.of(kind.facts as unknown as Record<string, FactReader<unknown>>);
      return it.as(Own, earlier as unknown as KindReading) as unknown as Facts<R>;
    },
  });
}
