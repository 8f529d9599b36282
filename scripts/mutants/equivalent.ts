import type { Edit } from './mutations';

/** A mutant that does what the code does, so that no test can notice it. */
interface Equivalent {
  readonly file: string;
  /** The line that it begins on, and what of it becomes what. */
  readonly line: string;
  readonly piece: string;
  readonly text: string;
  readonly because: string;
}

const KEPT = 'what is kept is worked out again, to the same end';
const SHORTCUT = 'without the shortcut the long way leads to the same answer';

/** Nobody sees how much is kept at most. */
const keptAtMost = (file: string, line: string): Equivalent[] => {
  const condition = /\((.*? < 10_000)\)/.exec(line)?.[1] as string;
  return [
    [condition, 'true'],
    [condition, 'false'],
    ['<', '<='],
    ['10_000', '10001'],
  ].map(([piece, text]) => ({ file, line, piece, text, because: KEPT }) as Equivalent);
};

/** Found by looking at survivors one by one. */
export const EQUIVALENT: readonly Equivalent[] = [
  ...keptAtMost('lib/iam/actions.ts', 'if (expanded.size < 10_000) expanded.set(pattern, actions);'),
  ...keptAtMost('lib/iam/every-resource.ts', 'if (known.size < 10_000) known.set(key, found);'),
  ...keptAtMost('lib/iam/grant.ts', 'if (known.size < 10_000) known.set(pattern, doings);'),
  ...['first === false', 'resource === false', 'who?.truth === false'].map((piece) => ({
    file: 'lib/iam/evaluate.ts',
    line: `if (${piece}) return no;`,
    piece,
    text: 'false',
    because: SHORTCUT,
  })),
  ...(
    [
      [
        'lib/engine/kind.ts',
        'if (world.asked > asked) this.#own ??= { facts: [], looks: [] };',
        'world.asked > asked',
        'true',
      ],
      ['lib/engine/kind.ts', 'if (world.asked > asked) this.#own ??= { facts: [], looks: [] };', '>', '>='],
      ['lib/engine/judge.ts', 'if (world.asked === asked) this.here[kind] = here;', 'world.asked === asked', 'false'],
      ['lib/engine/kind.ts', 'if (!this.#ofKind) {', '!this.#ofKind', 'true'],
      ['lib/iam/evaluate.ts', 'this.known.set(statement, outcome);', 'this.known.set(statement, outcome);', ';'],
      ['lib/engine/reading.ts', 'this.facts.set(Kind, made);', 'this.facts.set(Kind, made);', ';'],
      ['lib/engine/judge.ts', 'this.facts[kind] = made;', 'this.facts[kind] = made;', ';'],
      [
        'lib/engine/reading.ts',
        'if (world.asked === asked) world.made.set(all, found);',
        'world.asked === asked',
        'false',
      ],
    ] as const
  ).map(([file, line, piece, text]) => ({ file, line, piece, text, because: KEPT })),
  {
    file: 'lib/engine/check.ts',
    line: 'if (looks === NOWHERE) {',
    piece: 'looks === NOWHERE',
    text: 'false',
    because: 'what is not shared is asked of each resource, to the same end',
  },
  {
    file: 'lib/engine/check.ts',
    line: 'if (this.found.length > before + 1) this.found.push(...underTheirCauses(this.found.splice(before), this.causes));',
    piece: '+',
    text: '-',
    because: SHORTCUT,
  },
  {
    file: 'lib/engine/evaluate-all.ts',
    line: "typeof node === 'string' ? !node.includes('{') : typeof node === 'number' || typeof node === 'boolean';",
    piece: '||',
    text: '&&',
    because: SHORTCUT,
  },
  {
    file: 'lib/engine/levels.ts',
    line: 'const stronger = (one: Cost, other: Cost): Cost => (strength(one) < strength(other) ? other : one);',
    piece: '<',
    text: '<=',
    because: 'of two that cost the same, either is the answer',
  },
  {
    file: 'lib/engine/alike.ts',
    line: 'if (this.misses > PATIENCE) this.rest = this.misses ** 2;',
    piece: 'this.rest = this.misses ** 2;',
    text: ';',
    because: SHORTCUT,
  },
  {
    file: 'lib/engine/alike.ts',
    line: "if (child(body, '//') === undefined) return body;",
    piece: "child(body, '//') === undefined",
    text: 'false',
    because: 'a copy says what the body says',
  },
  {
    file: 'lib/engine/finding.ts',
    line: '? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))',
    piece: '1',
    text: '2',
    because: 'of what compares, only the sign counts',
  },
  {
    file: 'lib/engine/fact.ts',
    line: "if (path.includes('.')) for (const key of path.split('.')) value = step(value, key);",
    piece: "path.includes('.')",
    text: 'true',
    because: SHORTCUT,
  },
  {
    file: 'lib/iam/glob.ts',
    line: 'return first >= 97 && first <= 122 && first !== (text.charCodeAt(0) | 32) && text.charCodeAt(0) !== 36;',
    piece: '97',
    text: '98',
    because: SHORTCUT,
  },
  {
    file: 'lib/iam/refusal.ts',
    line: 'if (!judged.has(statement))',
    piece: '!judged.has(statement)',
    text: 'true',
    because: KEPT,
  },
];

/** The line of a text that an offset is on, without the blanks around it. */
export const lineAt = (source: string, offset: number): string => {
  const from = source.lastIndexOf('\n', offset - 1) + 1;
  const to = source.indexOf('\n', from);
  return source.slice(from, to < 0 ? undefined : to).trim();
};

/** Why a mutant cannot be noticed, where that is known. */
export const equivalenceOf = (file: string, source: string, { from, to, text }: Edit): string | undefined =>
  EQUIVALENT.find(
    (one) =>
      one.file === file &&
      one.text === text &&
      one.piece === source.slice(from, to) &&
      one.line === lineAt(source, from),
  )?.because;
