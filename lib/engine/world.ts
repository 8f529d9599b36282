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

/** A world is one possible deployment: each value it was asked about has exactly one outcome in it. */
export class World {
  private chosen: Map<string, Choice> | undefined;
  private named: Map<string, string> | undefined;
  /** How often this world was asked to decide something. What was computed without asking holds in every world. */
  asked = 0;

  constructor(private readonly script: readonly number[] = NOTHING) {}

  /** Decides an open value, the same way each time it is asked. */
  choose<T>(variable: string, options: readonly Option<T>[]): T {
    this.asked++;
    this.chosen ??= new Map();
    this.named ??= new Map();
    let choice = this.chosen.get(variable);
    if (choice === undefined) {
      choice = { index: this.script[this.chosen.size] ?? 0, of: options.length };
      this.chosen.set(variable, choice);
      this.named.set(variable, (options[choice.index] as Option<T>).words);
    }
    return (options[choice.index] as Option<T>).value;
  }

  /** Whether it supposes something that only deployment can tell, as it tries either way. */
  supposes = false;

  /** Supposes that something holds, in one world, and in another that it does not. What hangs on it is undecided. */
  suppose(what: string, otherwise: string): boolean {
    this.supposes = true;
    return this.choose(what, [
      { value: true, words: what },
      { value: false, words: otherwise },
    ]);
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

/** Runs once per world that the run itself can tell apart. */
export function explore<T>(run: (world: World) => T, bound = MAX_WORLDS): Explored<T> {
  const results: { result: T; world: World }[] = [];
  let script: readonly number[] | undefined = NOTHING;
  while (script) {
    if (results.length === bound) return { results, complete: false };
    const world = new World(script);
    results.push({ result: run(world), world });
    script = world.next;
  }
  return { results, complete: true };
}

/** What is supposed of a companion or a setting, and its opposite. */
export const supposition = (of: { readonly id: string }, owner: { readonly id: string }): [string, string] => [
  `${of.id} is for ${owner.id}`,
  `${of.id} is not for ${owner.id}`,
];
