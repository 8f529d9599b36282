/** One way a value left open by the template can turn out. */
export interface Option<T> {
  readonly value: T;
  /** In the reader's words: `Env is "prod"`. */
  readonly words: string;
}

/** A world is one possible deployment: each value it was asked about has exactly one outcome in it. */
export class World {
  private readonly chosen = new Map<string, number>();
  private readonly sizes: number[] = [];
  private readonly named = new Map<string, string>();
  /** How often this world was asked to decide something. What was computed without asking holds in every world. */
  asked = 0;

  constructor(private readonly script: readonly number[] = []) {}

  /** Decides an open value, the same way each time it is asked. */
  choose<T>(variable: string, options: readonly Option<T>[]): T {
    this.asked++;
    let index = this.chosen.get(variable);
    if (index === undefined) {
      index = this.script[this.sizes.length] ?? 0;
      this.chosen.set(variable, index);
      this.sizes.push(options.length);
      this.named.set(variable, (options[index] as Option<T>).words);
    }
    return (options[index] as Option<T>).value;
  }

  /** Names an outcome by what the author calls it (a condition) instead of the values behind it. */
  name(subject: string, words: string, insteadOf: readonly string[]): void {
    this.named.set(subject, words);
    for (const variable of insteadOf) this.named.delete(variable);
  }

  /** The outcomes this world fixed, in words, by what they are about. */
  get outcomes(): ReadonlyMap<string, string> {
    return this.named;
  }

  /** The variables decided so far. */
  get decided(): string[] {
    return [...this.chosen.keys()];
  }

  /** The script of the next world in order, or undefined after the last. */
  get next(): number[] | undefined {
    const script = [...this.chosen.values()];
    while (script.length > 0) {
      const last = (script.pop() as number) + 1;
      if (last < (this.sizes[script.length] as number)) return [...script, last];
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
  let script: number[] | undefined = [];
  while (script) {
    if (results.length === bound) return { results, complete: false };
    const world = new World(script);
    results.push({ result: run(world), world });
    script = world.next;
  }
  return { results, complete: true };
}
