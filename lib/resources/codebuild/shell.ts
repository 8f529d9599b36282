/** A word of a command, as the shell reads it once quotes are gone. */
export interface Word {
  readonly text: string;
  /** Whether some of it is known only when the command runs: a variable, a substitution, a glob. */
  readonly open: boolean;
  /** Whether a variable or substitution in it stands outside of quotes, so that it may become several words. */
  readonly bare?: boolean;
}

/** A command with its arguments. */
export interface Command {
  readonly kind: 'command';
  readonly words: readonly Word[];
  /** Files that it reads or writes in place of its input and output. */
  readonly files: readonly Word[];
  /** Scripts that are run to make its words. */
  readonly inner: readonly Script[];
  /** Whether it is a shell whose script is read beside it. */
  readonly isRead?: boolean;
}

/** A piece of a shell script. */
export type Script =
  | Command
  | { readonly kind: 'list'; readonly parts: readonly { readonly script: Script; readonly background: boolean }[] }
  | {
      readonly kind: 'chain';
      readonly first: Script;
      readonly rest: readonly { readonly after: '&&' | '||'; readonly script: Script }[];
    }
  | { readonly kind: 'pipe'; readonly parts: readonly Script[] }
  | { readonly kind: 'not'; readonly of: Script }
  | {
      readonly kind: 'group';
      readonly of: Script;
      readonly subshell: boolean;
      /** The shell that is given it, where what it is given is known only when it runs. */
      readonly by?: Command;
    }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly test: Script; readonly body: Script }[];
      readonly otherwise: Script | undefined;
    }
  | { readonly kind: 'loop'; readonly test: Script | undefined; readonly body: Script }
  | { readonly kind: 'case'; readonly bodies: readonly Script[] }
  | { readonly kind: 'function'; readonly body: Script };

/** A script of the shell command language, read; undefined for one that cannot be. */
export function parseScript(text: string): Script | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return new Reader(text.replace(/\r\n?/g, '\n')).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** A command where it stands in a script. */
export type Placed = readonly [
  command: Command,
  /** Whether the script passes it whenever it goes on. */
  always: boolean,
  /** Whether it is asked, by `if` or a loop, how it ends. */
  asked: boolean,
];

/** Every command of a script, in the order in which they are written. */
export function* commandsOf(script: Script, always = true, asked = false): Generator<Placed> {
  switch (script.kind) {
    case 'command':
      for (const inner of script.inner) yield* commandsOf(inner, false);
      yield [script, always, asked];
      return;
    case 'list':
      for (const { script: part, background } of script.parts) yield* commandsOf(part, always && !background, asked);
      return;
    case 'chain': {
      yield* commandsOf(script.first, always, asked);
      for (const { after, script: part } of script.rest) yield* commandsOf(part, always && after === '&&', asked);
      return;
    }
    case 'pipe':
      for (const part of script.parts) yield* commandsOf(part, always, asked);
      return;
    case 'not':
      yield* commandsOf(script.of, always, asked);
      return;
    case 'group':
      yield* commandsOf(script.of, always, asked);
      if (script.by) yield [script.by, always, asked];
      return;
    case 'if':
      for (const [index, { test, body }] of script.branches.entries()) {
        yield* commandsOf(test, always && index === 0, true);
        yield* commandsOf(body, false, asked);
      }
      if (script.otherwise) yield* commandsOf(script.otherwise, false, asked);
      return;
    case 'loop':
      if (script.test) yield* commandsOf(script.test, always, true);
      yield* commandsOf(script.body, false, asked);
      return;
    case 'case':
      for (const body of script.bodies) yield* commandsOf(body, false, asked);
      return;
    case 'function':
      yield* commandsOf(script.body, false, asked);
  }
}

/**
 * The script that a shell is given as an argument. Variables and substitutions in double quotes are filled in before; each
 * is read as the word that it stands for.
 */
function nested(command: Command): Script | undefined {
  const [shell, options, text] = command.words;
  if (!/^(\/bin\/)?(ba|da|z)?sh$/.test(shell?.text ?? '') || !/^-[a-z]*c$/.test(options?.text ?? '')) return undefined;
  const script = text && !text.bare && parseScript(text.text);
  if (!script) return undefined;
  const isStrict = options?.text.includes('e') === true;
  const of = isStrict ? stoppingAtFailures(script) : listOf(script);
  return { kind: 'group', of, subshell: true, ...(text.open && { by: { ...command, isRead: true } }) };
}

/** The script as a shell runs it that stops at the first command which fails. */
export const stoppingAtFailures = (script: Script): Script => listOf(STOP_AT_FAILURES, script);

const STOP_AT_FAILURES: Command = {
  kind: 'command',
  words: [
    { text: 'set', open: false },
    { text: '-e', open: false },
  ],
  files: [],
  inner: [],
};

const listOf = (...scripts: readonly Script[]): Script => ({
  kind: 'list',
  parts: scripts.map((script) => ({ script, background: false })),
});

/** What is no script that this reader knows. */
class Unreadable extends Error {}

/** Characters that end a word, unless they are quoted. */
const META = ' \t\n;&|()<>';

/** Words that are part of the grammar where a command may begin. */
const RESERVED =
  /(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|function|select|[{}!]|\[\[)(?=[\s;&|()<>]|$)/y;

/** More than anyone writes; what is longer or deeper is not read. */
const LONGEST = 100_000;
const DEEPEST = 100;

/** Reads a script from its beginning to its end, by recursive descent. */
class Reader {
  private at = 0;
  private depth = 0;
  private readonly documents: { readonly end: string; readonly tabs: boolean }[] = [];

  constructor(private readonly text: string) {}

  whole(): Script {
    const script = this.list();
    if (this.at < this.text.length) throw new Unreadable();
    return script;
  }

  /** Commands up to the end, or to what closes the construct that they stand in. */
  private list(): Script {
    if (++this.depth > DEEPEST) throw new Unreadable();
    const parts: { script: Script; background: boolean }[] = [];
    for (;;) {
      this.blanksAndLines();
      if (this.at >= this.text.length || this.isNext(')') || this.isNext(';;') || this.closes()) break;
      const script = this.andOr();
      this.blanks();
      const background = this.isNext('&') && !this.isNext('&&');
      parts.push({ script, background });
      if (background || (this.isNext(';') && !this.isNext(';;'))) this.at++;
      else if (!this.isNext('\n')) break;
    }
    this.depth--;
    const [only] = parts;
    return only && parts.length === 1 && !only.background ? only.script : { kind: 'list', parts };
  }

  private andOr(): Script {
    const first = this.pipeline();
    const rest: { after: '&&' | '||'; script: Script }[] = [];
    for (;;) {
      this.blanks();
      const after = (['&&', '||'] as const).find((sign) => this.isNext(sign));
      if (!after) break;
      this.at += after.length;
      this.blanksAndLines();
      rest.push({ after, script: this.pipeline() });
    }
    return rest.length === 0 ? first : { kind: 'chain', first, rest };
  }

  private pipeline(): Script {
    this.blanks();
    let negated = false;
    while (this.reserved() === '!') {
      negated = !negated;
      this.at++;
      this.blanks();
    }
    const made = this.pipes();
    return negated ? { kind: 'not', of: made } : made;
  }

  private pipes(): Script {
    const parts = [this.command()];
    for (;;) {
      this.blanks();
      if (!this.isNext('|') || this.isNext('||')) break;
      this.at += this.isNext('|&') ? 2 : 1;
      this.blanksAndLines();
      parts.push(this.command());
    }
    return parts.length === 1 ? (parts[0] as Script) : { kind: 'pipe', parts };
  }

  private command(): Script {
    this.blanks();
    const made = this.compound();
    if (!made) return this.simple();
    for (;;) {
      this.blanks();
      if (!this.redirection([], [])) return made;
    }
  }

  private compound(): Script | undefined {
    if (this.isNext('((')) throw new Unreadable();
    if (this.isNext('(')) return { kind: 'group', of: this.between('(', ')'), subshell: true };
    const word = this.reserved();
    switch (word) {
      case undefined:
        return undefined;
      case '{':
        return { kind: 'group', of: this.between('{', '}'), subshell: false };
      case 'if':
        return this.conditional();
      case 'while':
      case 'until':
        this.at += word.length;
        return { kind: 'loop', test: this.list(), body: this.between('do', 'done') };
      case 'for':
      case 'select':
        return this.iteration(word);
      case 'case':
        return this.choice();
      case 'function':
        this.at += word.length;
        this.blanks();
        this.word([]);
        return this.definition();
      case '[[':
        return this.test();
      default:
        throw new Unreadable();
    }
  }

  private conditional(): Script {
    const branches: { test: Script; body: Script }[] = [];
    this.take('if');
    for (;;) {
      const test = this.list();
      this.take('then');
      branches.push({ test, body: this.list() });
      if (this.reserved() !== 'elif') break;
      this.at += 'elif'.length;
    }
    let otherwise: Script | undefined;
    if (this.reserved() === 'else') {
      this.at += 'else'.length;
      otherwise = this.list();
    }
    this.take('fi');
    return { kind: 'if', branches, otherwise };
  }

  private iteration(word: string): Script {
    this.at += word.length;
    this.blanks();
    if (this.isNext('(')) throw new Unreadable();
    const inner: Script[] = [];
    while (this.at < this.text.length && !this.isNext('\n') && !this.isNext(';')) {
      this.word(inner);
      this.blanks();
    }
    if (this.isNext(';')) this.at++;
    this.blanksAndLines();
    return { kind: 'loop', test: undefined, body: this.between('do', 'done') };
  }

  private choice(): Script {
    this.at += 'case'.length;
    this.blanks();
    this.word([]);
    this.blanksAndLines();
    this.take('in');
    const bodies: Script[] = [];
    for (;;) {
      this.blanksAndLines();
      if (this.reserved() === 'esac') break;
      if (this.isNext('(')) this.at++;
      for (;;) {
        this.blanks();
        this.word([]);
        this.blanks();
        if (!this.isNext('|')) break;
        this.at++;
      }
      this.take(')');
      bodies.push(this.list());
      if (!this.isNext(';;')) break;
      this.at += 2;
    }
    this.take('esac');
    return { kind: 'case', bodies };
  }

  /** A function, from its parentheses on. */
  private definition(): Script {
    this.blanks();
    if (this.isNext('(')) {
      this.at++;
      this.blanks();
      this.take(')');
    }
    this.blanksAndLines();
    return { kind: 'function', body: this.command() };
  }

  /** What bash tests between double brackets is one command. */
  private test(): Command {
    const end = /\s\]\](?=[\s;&|)]|$)/g;
    end.lastIndex = this.at;
    if (!end.test(this.text)) throw new Unreadable();
    this.at = end.lastIndex;
    return { kind: 'command', words: [{ text: '[[', open: false }], files: [], inner: [] };
  }

  private simple(): Script {
    const inner: Script[] = [];
    const words: Word[] = [];
    const files: Word[] = [];
    let any = false;
    for (;;) {
      this.blanks();
      if (this.redirection(inner, files)) {
        any = true;
        continue;
      }
      if (this.isNext('(') && words.length === 1) return this.definition();
      if (this.at >= this.text.length || META.includes(this.text[this.at] as string)) break;
      words.push(this.word(inner));
    }
    if (words.length === 0 && !any) throw new Unreadable();
    const command: Command = { kind: 'command', words, files, inner };
    return nested(command) ?? command;
  }

  /** Whether a redirection stood here, which is then read. */
  private redirection(inner: Script[], files: Word[]): boolean {
    const sign = /\d*(?:<<<|<<-?|&>>?|>>|>\||>&|<&|<>|>|<)/y;
    sign.lastIndex = this.at;
    const [found] = sign.exec(this.text) ?? [];
    if (!found) return false;
    this.at += found.length;
    if (/^[<>]$/.test(found) && this.isNext('(')) {
      inner.push(this.between('(', ')'));
      return true;
    }
    this.blanks();
    const file = this.word(inner);
    if (/<<-?$/.test(found)) this.documents.push({ end: file.text, tabs: found.endsWith('-') });
    else files.push(file);
    return true;
  }

  /** One word, with its quotes taken away. */
  private word(inner: Script[]): Word {
    const from = this.at;
    let text = '';
    let open = false;
    let bare = false;
    for (; this.at < this.text.length; ) {
      const char = this.text[this.at] as string;
      if (META.includes(char)) break;
      if (char === "'") {
        text += this.upTo("'");
      } else if (char === '"') {
        const quoted = this.quoted(inner);
        text += quoted.text;
        open ||= quoted.open;
      } else if (char === '\\') {
        text += this.text[this.at + 1] ?? '';
        this.at += 2;
      } else if (char === '$' || char === '`') {
        const expanded = this.expansion(inner);
        text += expanded.text;
        open ||= expanded.open;
        bare ||= expanded.open;
      } else {
        open ||= char === '*' || char === '?';
        text += char;
        this.at++;
      }
    }
    if (this.at === from) throw new Unreadable();
    return bare ? { text, open, bare } : { text, open };
  }

  private quoted(inner: Script[]): Word {
    let text = '';
    let open = false;
    this.at++;
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) throw new Unreadable();
      if (char === '"') break;
      if (char === '\\') {
        const next = this.text[this.at + 1] ?? '';
        text += '$`"\\'.includes(next) ? next : next === '\n' ? '' : `\\${next}`;
        this.at += 2;
      } else if (char === '$' || char === '`') {
        const expanded = this.expansion(inner);
        text += expanded.text;
        open ||= expanded.open;
      } else {
        text += char;
        this.at++;
      }
    }
    this.at++;
    return { text, open };
  }

  /** What `$` or a backquote begins, kept as it is written. */
  private expansion(inner: Script[]): Word {
    const from = this.at;
    const written = (): Word => ({ text: this.text.slice(from, this.at), open: true });
    if (this.isNext('`')) {
      const command = this.upTo('`');
      const script = parseScript(command.replace(/\\([`$\\])/g, '$1'));
      if (!script) throw new Unreadable();
      inner.push(script);
      return written();
    }
    if (this.isNext('$((')) {
      const end = this.text.indexOf('))', this.at);
      if (end < 0) throw new Unreadable();
      this.at = end + 2;
      return written();
    }
    if (this.isNext('$(')) {
      this.at++;
      inner.push(this.between('(', ')'));
      return written();
    }
    if (this.isNext('${')) {
      this.braces();
      return written();
    }
    this.at++;
    if (this.isNext("'")) return { text: this.upTo("'"), open: true };
    const name = /[A-Za-z_]\w*|[0-9?$#@*!-]/y;
    name.lastIndex = this.at;
    const [named] = name.exec(this.text) ?? [];
    this.at += named?.length ?? 0;
    return named ? written() : { text: '$', open: false };
  }

  /** A parameter in braces, with whatever nests in it. */
  private braces(): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      if (this.isNext('\\')) this.at++;
      else if (this.isNext('{')) depth++;
      else if (this.isNext('}') && --depth === 0) {
        this.at++;
        return;
      }
    }
    throw new Unreadable();
  }

  /** What stands between a quote and the next of its kind. */
  private upTo(quote: string): string {
    const from = this.at + 1;
    let end = from;
    while (end < this.text.length && this.text[end] !== quote) end += quote === '`' && this.text[end] === '\\' ? 2 : 1;
    if (end >= this.text.length) throw new Unreadable();
    this.at = end + 1;
    return this.text.slice(from, end);
  }

  private between(opening: string, closing: string): Script {
    this.take(opening);
    const script = this.list();
    this.take(closing);
    return script;
  }

  private take(what: string): void {
    this.blanksAndLines();
    if (!this.isNext(what)) throw new Unreadable();
    this.at += what.length;
  }

  private reserved(): string | undefined {
    RESERVED.lastIndex = this.at;
    return RESERVED.exec(this.text)?.[0];
  }

  /** Whether a word stands here that ends the construct around it. */
  private closes(): boolean {
    return ['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}'].includes(this.reserved() ?? '');
  }

  private isNext(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  private blanks(): void {
    for (;;) {
      if (this.isNext(' ') || this.isNext('\t')) this.at++;
      else if (this.isNext('\\\n')) this.at += 2;
      else if (this.isNext('#')) while (this.at < this.text.length && !this.isNext('\n')) this.at++;
      else return;
    }
  }

  private blanksAndLines(): void {
    for (;;) {
      this.blanks();
      if (!this.isNext('\n')) return;
      this.at++;
      for (const { end, tabs } of this.documents.splice(0)) this.skipDocument(end, tabs);
    }
  }

  private skipDocument(end: string, tabs: boolean): void {
    for (;;) {
      if (this.at >= this.text.length) throw new Unreadable();
      const stop = this.text.indexOf('\n', this.at);
      const line = this.text.slice(this.at, stop < 0 ? undefined : stop);
      this.at = stop < 0 ? this.text.length : stop + 1;
      if ((tabs ? line.replace(/^\t+/, '') : line) === end) {
        // The line break after it separates commands.
        if (stop >= 0) this.at = stop;
        return;
      }
    }
  }
}
