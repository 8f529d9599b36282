/** A regular expression, as far as it is read. */
type Node =
  | { readonly kind: 'one'; readonly of: (char: string) => boolean; readonly chars?: readonly string[] }
  | { readonly kind: 'all' | 'either'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number };

/** What a parameter's `AllowedPattern` lets be its value: the whole of it has to match. */
export interface AllowedPattern {
  /** Whether a text matches; undefined where it is too long to be tried. */
  matches(text: string): boolean | undefined;
  /** All that matches, where that is little. */
  readonly texts: readonly string[] | undefined;
}

/** Longer patterns and texts, deeper nesting and more repetitions are not followed. */
const LONGEST = 512;
const DEEPEST = 4;
const MOST = 1_000;
/** So many texts are worth being tried one by one. */
const FEW = 32;

/**
 * Reads a pattern of literals, classes, groups, alternatives and repetitions; undefined where it has anything else, such
 * as a look ahead or a reference back. It is matched without going back, in time that the text alone decides.
 */
export function allowedPattern(pattern: string): AllowedPattern | undefined {
  const node = pattern.length > LONGEST ? undefined : new Pattern(pattern).whole();
  if (!node || depthOf(node) > DEEPEST) return undefined;
  return {
    matches: (text) => (text.length > LONGEST ? undefined : endsOf(node, text, new Set([0])).has(text.length)),
    texts: textsOf(node),
  };
}

class NotRead extends Error {}

const CLASSES: Readonly<Record<string, RegExp>> = { d: /\d/, w: /\w/, s: /\s/, D: /\D/, W: /\W/, S: /\S/ };
const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

class Pattern {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Node | undefined {
    try {
      const node = this.either();
      return this.at === this.text.length ? node : undefined;
    } catch (error) {
      if (error instanceof NotRead) return undefined;
      throw error;
    }
  }

  private either(): Node {
    const of = [this.all()];
    while (this.take('|')) of.push(this.all());
    return of.length === 1 ? (of[0] as Node) : { kind: 'either', of };
  }

  private all(): Node {
    const of: Node[] = [];
    for (let char = this.text[this.at]; char !== undefined && char !== '|' && char !== ')'; char = this.text[this.at]) {
      // An anchor says nothing where the whole has to match, and elsewhere something else.
      if (this.take('^')) this.require(of.length === 0 && /^\(*\^/.test(this.text));
      else if (this.take('$')) this.require(/^\)*(\||$)/.test(this.text.slice(this.at)));
      else of.push(this.repeated(this.one()));
    }
    return { kind: 'all', of };
  }

  private one(): Node {
    if (this.take('(')) {
      if (this.take('?')) this.require(this.take(':'));
      const node = this.either();
      this.require(this.take(')'));
      return node;
    }
    if (this.take('[')) return this.class();
    if (this.take('.')) return { kind: 'one', of: (char) => char !== '\n' };
    if (this.take('\\')) return this.escaped();
    const char = this.next();
    this.require(!'*+?{}]'.includes(char));
    return exactly(char);
  }

  private escaped(): Node {
    const char = this.next();
    const known = CLASSES[char];
    if (known) return { kind: 'one', of: (one) => known.test(one) };
    const control = CONTROLS[char];
    this.require(control !== undefined || !/[a-z0-9]/i.test(char));
    return exactly(control ?? char);
  }

  private class(): Node {
    const negated = this.take('^');
    const parts: Node[] = [];
    while (!this.take(']')) {
      this.require(!/^(\[|&&)/.test(this.text.slice(this.at, this.at + 2)));
      const from = this.take('\\') ? this.escaped() : exactly(this.next());
      const [first, ...others] = ('chars' in from && from.chars) || [];
      if (first !== undefined && others.length === 0 && /^-[^\]]/.test(this.text.slice(this.at, this.at + 2))) {
        this.at++;
        const last = this.take('\\') ? this.escaped() : exactly(this.next());
        const [to] = ('chars' in last && last.chars) || [];
        this.require(to !== undefined && to >= first);
        parts.push(between(first, to as string));
      } else parts.push(from);
    }
    const of = (char: string) => parts.some((part) => part.kind === 'one' && part.of(char)) !== negated;
    const isTold = !negated && parts.every((part) => 'chars' in part);
    if (!isTold) return { kind: 'one', of };
    return { kind: 'one', of, chars: [...new Set(parts.flatMap((part) => ('chars' in part && part.chars) || []))] };
  }

  private repeated(of: Node): Node {
    const [whole = '', sign, from, comma, to] =
      /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})/.exec(this.text.slice(this.at, this.at + 12)) ?? [];
    if (whole === '') return of;
    this.at += whole.length;
    // A second sign makes it lazy, which is the same for a whole text, or possessive, which is not.
    this.take('?');
    this.require(!/[*+{]/.test(this.text[this.at] ?? ''));
    if (sign) return { kind: 'repeat', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const least = Number(from);
    const most = to ? Number(to) : comma ? Infinity : least;
    this.require(least <= MOST && (most <= MOST || most === Infinity));
    return { kind: 'repeat', of, least, most };
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private next(): string {
    const char = this.text[this.at++];
    if (char === undefined) throw new NotRead();
    return char;
  }

  private require(holds: boolean): void {
    if (!holds) throw new NotRead();
  }
}

const exactly = (char: string): Node => ({ kind: 'one', of: (one) => one === char, chars: [char] });

function between(first: string, last: string): Node {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  const of = (char: string) => char >= first && char <= last;
  if (to - from >= 2 * FEW) return { kind: 'one', of };
  return { kind: 'one', of, chars: Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)) };
}

const depthOf = (node: Node): number => {
  if (node.kind === 'one') return 0;
  if (node.kind === 'repeat') return 1 + depthOf(node.of);
  return node.of.reduce((deepest, inner) => Math.max(deepest, depthOf(inner)), 0);
};

/** Where a match may end that begins at one of these places. */
function endsOf(node: Node, text: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  if (starts.size === 0) return starts;
  switch (node.kind) {
    case 'one':
      return new Set([...starts].filter((at) => at < text.length && node.of(text[at] as string)).map((at) => at + 1));
    case 'all':
      return node.of.reduce((at, inner) => endsOf(inner, text, at), starts);
    case 'either':
      return new Set(node.of.flatMap((inner) => [...endsOf(inner, text, starts)]));
    case 'repeat': {
      let at = starts;
      for (let count = 0; count < node.least; count++) at = endsOf(node.of, text, at);
      const found = new Set(at);
      for (let count = node.least; count < node.most && at.size > 0; count++) {
        at = new Set([...endsOf(node.of, text, at)].filter((one) => !found.has(one)));
        for (const one of at) found.add(one);
      }
      return found;
    }
  }
}

/** All texts of a pattern, where they are few. */
function textsOf(node: Node): readonly string[] | undefined {
  const few = (texts: readonly string[]) => (texts.length <= FEW ? texts : undefined);
  switch (node.kind) {
    case 'one':
      return node.chars && few(node.chars);
    case 'either': {
      const all = node.of.map(textsOf);
      return all.includes(undefined) ? undefined : few([...new Set(all.flatMap((texts) => texts ?? []))]);
    }
    case 'all': {
      let texts: readonly string[] | undefined = [''];
      for (const inner of node.of) {
        const next = textsOf(inner);
        texts = texts && next && few(texts.flatMap((start) => next.map((end) => start + end)));
      }
      return texts;
    }
    case 'repeat': {
      if (node.most > FEW) return undefined;
      const { of, least, most } = node;
      const counts = Array.from({ length: most - least + 1 }, (_, index) => least + index);
      return textsOf({
        kind: 'either',
        of: counts.map((count) => ({ kind: 'all', of: Array.from({ length: count }, () => of) })),
      });
    }
  }
}
