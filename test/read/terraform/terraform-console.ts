import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;

/** Tests that ask `terraform console`, in a module with this configuration; skipped where there is none. */
export function comparedWithTerraform(configuration: object, tests: (ask: Ask) => void): void {
  if (!hasTerraform) process.stderr.write('no terraform on the PATH: our evaluator was not compared with it\n');
  (hasTerraform ? describe : describe.skip)('compared with terraform console', () => {
    const directory = mkdtempSync(join(tmpdir(), 'bulwark-console-'));
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration));
    afterAll(() => rmSync(directory, { recursive: true }));
    tests((expressions) => askIn(directory, expressions));
  });
}

/** What Terraform makes of expressions: a value, or undefined where it refuses. */
type Ask = (expressions: readonly string[]) => ({ value: unknown } | undefined)[];

function askIn(directory: string, expressions: readonly string[]): ({ value: unknown } | undefined)[] {
  const all = expressions.map((it) => `try({ value = (${it}) }, null)`).join(', ');
  try {
    const out = execFileSync('terraform', ['console'], {
      cwd: directory,
      input: `base64encode(jsonencode([${all}]))\n`,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const encoded = /^"([A-Za-z0-9+/=]*)"/.exec(out.trim())?.[1];
    if (encoded !== undefined)
      return (JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as ({ value: unknown } | null)[]).map(
        (it) => it ?? undefined,
      );
  } catch {
    // One of them spoils all: halves are tried.
  }
  if (expressions.length === 1) return [undefined];
  const middle = expressions.length >> 1;
  return [...askIn(directory, expressions.slice(0, middle)), ...askIn(directory, expressions.slice(middle))];
}

/** Text, numbers and truth values convert into one another without notice: they are compared as text. */
export const plain = (value: unknown): unknown => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, plain(item)]),
  );
};
