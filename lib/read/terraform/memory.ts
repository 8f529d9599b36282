import { BulwarkError } from '../../engine/error';
import type { Value } from '../../engine/value';
import type { World } from '../../engine/world';
import type { Source } from '../source';
import { type Expression, parseTemplate } from './expression';

/** More references than this, each by way of the one before, are no configuration that anyone wrote. */
const MOST_FOLLOWED = 200;

/** What can be worked out in no world. */
class Endless extends BulwarkError {}

/** What was parsed and worked out of a module's expressions, and what is being worked out. */
export class Memory {
  private readonly expressions = new Map<string, Expression>();
  private readonly values = new Map<string, Value>();
  private readonly following = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly source: Source,
  ) {}

  parsed(text: string): Expression {
    const known = this.expressions.get(text);
    if (known) return known;
    const expression = this.parse(text);
    this.expressions.set(text, expression);
    return expression;
  }

  private parse(text: string): Expression {
    try {
      return parseTemplate(text);
    } catch (error) {
      throw error instanceof BulwarkError ? new BulwarkError(error.message, { file: this.file }) : error;
    }
  }

  /** Runs once for all worlds where the run decides nothing, otherwise once each time. */
  remembered(key: string, world: World, run: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const asked = world.asked;
    const value = run();
    if (world.asked === asked) this.values.set(key, value);
    return value;
  }

  /** Subjects that can never be worked out, and why. */
  private readonly refused = new Map<string, Endless>();

  /** Forgets values, as other templates may change what they come from. */
  forget(): void {
    this.values.clear();
    this.refused.clear();
  }

  /** Refuses to enter a subject that is being worked out already. */
  guarded<T>(subject: string, path: readonly string[], run: () => T): T {
    const refused = this.refused.get(subject);
    if (refused) throw refused;
    const where = () => ({ file: this.file, ...this.source.positionOf(path) });
    if (this.following.has(subject))
      throw new Endless(`${subject} refers to itself in a circle; break the circle between its references`, where());
    if (this.following.size > MOST_FOLLOWED)
      throw new Endless(`${subject} is reached by more than ${MOST_FOLLOWED} references, one after another`, where());
    this.following.add(subject);
    try {
      return run();
    } catch (error) {
      if (error instanceof Endless) this.refused.set(subject, error);
      throw error;
    } finally {
      this.following.delete(subject);
    }
  }
}
