/** One way a value left open by the template can turn out. */
export interface Option<T> {
  readonly value: T;
  /** In the reader's words: `Env is "prod"`. */
  readonly words: string;
}

/** An outcome that a world has settled on. */
interface Choice {
  readonly index: number;
  /** How many outcomes there were. */
  readonly of: number;
}

const NOTHING: readonly number[] = [];
/** Thrown where a world that decides nothing more is asked to. */
const UNDECIDED = new Error('undecided');
const NOTHING_SETTLED: ReadonlyMap<string, number> = new Map();

/** A world is one possible deployment: each value it was asked about has exactly one outcome in it. */
export class World {
  private chosen: Map<string, Choice> | undefined;
  private named: Map<string, string> | undefined;
  /** How often this world was asked to decide something. What was computed without asking holds in every world. */
  asked = 0;

  constructor(
    private readonly script: readonly number[] = NOTHING,
    /** Outcomes by variable, which stand before the script. */
    private readonly settled: ReadonlyMap<string, number> = NOTHING_SETTLED,
  ) {}

  /** What was made of resources as they are in this world, so that whoever asks again is given the same. */
  made: Map<object, unknown> | undefined;

  /**
   * Decides an open value, the same way each time it is asked. Where `decider` is given, nothing here says that any of the
   * outcomes will be: what hangs on which it is stays undecided, and the decider is what would tell.
   */
  choose<T>(variable: string, options: readonly Option<T>[], decider?: string): T {
    this.asked++;
    if (decider !== undefined) {
      this.suppositions.add(variable);
      this.deciders = [...this.deciders, decider];
    }
    this.chosen ??= new Map();
    this.named ??= new Map();
    let choice = this.chosen.get(variable);
    if (choice === undefined) {
      if (this.isClosed && !this.settled.has(variable)) throw UNDECIDED;
      const index = this.settled.get(variable) ?? this.script[this.chosen.size] ?? 0;
      choice = { index, of: options.length };
      this.chosen.set(variable, choice);
      this.named.set(variable, (options[choice.index] as Option<T>).words);
    }
    return (options[choice.index] as Option<T>).value;
  }

  /** What it supposes that only deployment can tell, as it tries every way. */
  private supposed: Set<string> | undefined;
  /** What would decide some of that, in words, where the author of the template could have said it. */
  deciders: readonly string[] = [];

  get supposes(): boolean {
    return this.supposed !== undefined;
  }

  private get suppositions(): Set<string> {
    this.supposed ??= new Set();
    return this.supposed;
  }

  /** Whether another world differs in nothing but what this one supposes, as far as both were asked. */
  differsBySuppositionFrom(other: World): boolean {
    for (const [variable, { index }] of this.chosen ?? []) {
      const there = other.chosen?.get(variable);
      if (there && there.index !== index && !this.supposed?.has(variable)) return false;
    }
    return true;
  }

  /** Supposes that something holds, in one world, and in another that it does not. What hangs on it is undecided. */
  suppose(what: string, otherwise: string): boolean {
    this.suppositions.add(what);
    return this.choose(what, [
      { value: true, words: what },
      { value: false, words: otherwise },
    ]);
  }

  private isClosed = false;

  /** What a run comes to by what this world has decided already; undefined where more would have to be. */
  alone<T>(run: (world: World) => T): T | undefined {
    const world = new World(
      NOTHING,
      new Map([...(this.chosen ?? [])].map(([variable, { index }]) => [variable, index])),
    );
    world.isClosed = true;
    try {
      return run(world);
    } catch (error) {
      if (error === UNDECIDED) return undefined;
      throw error;
    }
  }

  private conditions: Map<object, Map<string, { readonly holds: boolean; readonly asked: boolean }>> | undefined;

  /** Keeps whether a condition of a template holds here, and whether that was asked of this world. */
  remember(template: object, condition: string, holds: boolean, asked: boolean): void {
    this.conditions ??= new Map();
    const known = this.conditions.get(template) ?? new Map();
    this.conditions.set(template, known.set(condition, { holds, asked }));
  }

  /** Whether a condition holds, where it was decided before. Whoever asks again has asked this world as well. */
  remembered(template: object, condition: string): boolean | undefined {
    const known = this.conditions?.get(template)?.get(condition);
    if (known?.asked) this.asked++;
    return known?.holds;
  }

  /** Names an outcome by what the author calls it (a condition) instead of the values behind it. */
  name(subject: string, words: string, insteadOf: readonly string[]): void {
    this.named ??= new Map();
    this.named.set(subject, words);
    for (const variable of insteadOf) this.named.delete(variable);
  }

  /** The outcomes this world fixed, in words, by what they are about. */
  get outcomes(): ReadonlyMap<string, string> {
    return this.named ?? new Map();
  }

  /** The variables decided so far. */
  get decided(): string[] {
    return [...(this.chosen?.keys() ?? [])];
  }

  /** The outcomes that variables could have had besides the first, each with its variable. */
  get others(): [string, number][] {
    return [...(this.chosen ?? [])].flatMap(([variable, { of }]) =>
      Array.from({ length: of - 1 }, (_, index): [string, number] => [variable, index + 1]),
    );
  }

  /** The script of the next world in order, or undefined after the last. */
  get next(): number[] | undefined {
    const choices = [...(this.chosen?.values() ?? [])];
    while (choices.length > 0) {
      const { index, of } = choices.pop() as Choice;
      if (index + 1 < of) return [...choices.map((choice) => choice.index), index + 1];
    }
    return undefined;
  }
}

/** Past this many worlds for one rule on one resource, the answer is "undecided" instead of a long wait. */
export const MAX_WORLDS = 256;

export interface Explored<T> {
  readonly results: readonly { readonly result: T; readonly world: World }[];
  /** False when there were more worlds than the bound. */
  readonly complete: boolean;
}

/**
 * Runs once per world that the run itself can tell apart. Where there are more than the bound, it runs in those too in
 * which one variable has another outcome than the first: what one of them does alone is seen among any number of them.
 */
export function explore<T>(run: (world: World) => T, bound = MAX_WORLDS): Explored<T> {
  const results: { result: T; world: World }[] = [];
  let script: readonly number[] | undefined = NOTHING;
  while (script) {
    if (results.length === bound) return { results: [...results, ...oneByOne(run, results, bound)], complete: false };
    const world = new World(script);
    results.push({ result: run(world), world });
    script = world.next;
  }
  return { results, complete: true };
}

function oneByOne<T>(
  run: (world: World) => T,
  seen: readonly { readonly world: World }[],
  bound: number,
): { result: T; world: World }[] {
  const others = new Map(seen.flatMap(({ world }) => world.others.map((other) => [other.join(), other])));
  return [...others.values()].slice(0, bound).map(([variable, index]) => {
    const world = new World(NOTHING, new Map([[variable, index]]));
    return { result: run(world), world };
  });
}

/** What is supposed of a companion or a setting, and its opposite. */
export const supposition = (of: { readonly id: string }, owner: { readonly id: string }): [string, string] => [
  `${of.id} is for ${owner.id}`,
  `${of.id} is not for ${owner.id}`,
];

/** What worlds have in common, in the author's words. */
export function inWords(worlds: readonly World[]): string {
  const [one, ...others] = worlds.map((world) => world.outcomes);
  const common = [...(one as ReadonlyMap<string, string>)]
    .filter(([subject, words]) => others.every((other) => other.get(subject) === words))
    .map(([, words]) => words);
  return common.length > 0 ? `when ${common.join(' and ')}` : 'in some deployments';
}
