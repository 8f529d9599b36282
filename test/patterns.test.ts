import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { parseSync } from '@swc/core';
import { filesIn, root } from '../scripts/layout';

/** Every pattern that shipped code is written with, by where it first stands. */
const patterns = new Map<string, string>();
for (const folder of ['lib', 'bin', 'aspects', 'tree', 'constructs'])
  for (const file of filesIn(folder)) {
    if (!file.endsWith('.ts') || /\.(examples|generated)\.ts$/.test(file)) continue;
    const written = readFileSync(join(root, file), 'utf8');
    if (!/\//.test(written)) continue;
    const search = (node: unknown): void => {
      if (node === null || typeof node !== 'object') return;
      const { type, pattern, flags } = node as { type?: string; pattern?: string; flags?: string };
      if (type === 'RegExpLiteral' && !patterns.has(`/${pattern}/${flags}`)) patterns.set(`/${pattern}/${flags}`, file);
      for (const value of Object.values(node)) search(value);
    };
    search(parseSync(written, { syntax: 'typescript', decorators: true }));
  }

/** Texts of a length that a pattern which looks again from each place, or more often, does not get through in time. */
const LENGTH = 20_000;
const MILLISECONDS = 250;
/** As much as a file says that it reads at most. */
const BOUND = 500;

/** What a pattern could be made to repeat: characters of each kind, and what it says in so many words. */
function textsFor(pattern: string): string[] {
  const words = pattern.replace(/\\[a-zA-Z]/g, ' ').match(/[\w"'${}:.<>=@#-]{1,8}/g) ?? [];
  const pieces = new Set([
    ...'a0A -./${"\\*:\n_(=,<',
    ...words,
    ...words.map((word) => `${word}a`),
    ...words.map((word) => `${word} `),
  ]);
  return [...pieces].map((piece) => piece.repeat(LENGTH / piece.length));
}

/** Files whose patterns read no more than so much of a text, and why. */
const BOUNDED: ReadonlyMap<string, string> = new Map([
  ['lib/access/resource-arn.ts', 'formats of ARNs as AWS publishes them'],
  ['lib/iam/grant.ts', 'the first 128 characters of an action'],
  ['lib/read/assembly.ts', 'the last 300 characters of a URL'],
  ['lib/reporters/wording.ts', 'a number'],
  ['lib/resources/cloudfront/distribution.ts', 'the last 500 characters of a domain name'],
  ['lib/resources/lambda/role-grants.ts', 'the last 128 characters of an ARN'],
  ['lib/resources/rds/instance.ts', 'the first 255 characters of a name'],
]);

const script = new Script('run()');
const context = createContext({});

const timed = (pattern: RegExp, text: string): number => {
  context.run = () => {
    for (const end of ['', '!', '\0']) {
      pattern.lastIndex = 0;
      (text + end).replace(pattern, '');
    }
  };
  const started = performance.now();
  try {
    script.runInContext(context, { timeout: 4 * MILLISECONDS });
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  return performance.now() - started;
};

test('there are patterns to try', () => expect(patterns.size).toBeGreaterThan(300));

test('no pattern takes more than linear time', () => {
  const slow: string[] = [];
  for (const [written, file] of patterns) {
    const longest = BOUNDED.has(file) ? BOUND : LENGTH;
    const [, source = '', flags = ''] = /^\/([\s\S]*)\/(\w*)$/.exec(written) ?? [];
    const pattern = new RegExp(source, flags);
    // What is slow twice is slow by itself, and not by what else the machine does.
    const text = textsFor(source)
      .map((it) => it.slice(0, longest))
      .find((it) => timed(pattern, it) > MILLISECONDS && timed(pattern, it) > MILLISECONDS);
    if (text !== undefined) slow.push(`${file}: ${written} at ${JSON.stringify(text.slice(0, 12))}`);
  }
  expect(slow).toEqual([]);
});
