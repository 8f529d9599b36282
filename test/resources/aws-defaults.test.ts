import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { awsDefaults } from '../../lib/resources/aws-defaults';
import { filesIn, root } from '../../scripts/layout';

const sources = ['lib/resources', 'lib/rules']
  .flatMap(filesIn)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('/aws-defaults.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const all: [string, { value: unknown; since?: string; read?: string; words?: string; source: string }][] =
  Object.entries(awsDefaults);

test.each(all)('%s has its date, a page of AWS, and what reads it', (name, { since, read, source }) => {
  expect(since ?? read).toMatch(/^20\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?$/);
  expect(source).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
  expect(sources).toContain(`awsDefaults.${name}.value`);
});

/** What the CDK repeats of the CloudFormation reference, by the anchor of the property. */
const pages = new Map<string, string>();

beforeAll(() => {
  const cdk = dirname(require.resolve('aws-cdk-lib/package.json'));
  const files = readdirSync(cdk).flatMap((folder) =>
    /^aws-/.test(folder)
      ? readdirSync(join(cdk, folder, 'lib'))
          .filter((file) => file.endsWith('.generated.d.ts'))
          .map((file) => join(cdk, folder, 'lib', file))
      : [],
  );
  const wanted = new Set(all.flatMap(([, { source }]) => source.split('#')[1] ?? []));
  for (const file of files)
    for (const [comment] of readFileSync(file, 'utf8').matchAll(
      /\/\*\*(?:(?!\*\/)[\s\S])*@see http:\S+#[\s\S]*?\*\//g,
    )) {
      const anchor = /@see http:\S+#(\S+)/.exec(comment)?.[1] as string;
      if (wanted.has(anchor)) pages.set(anchor, `${pages.get(anchor) ?? ''}${comment.replace(/\s*\n\s*\* ?/g, ' ')}`);
    }
});

test.each(all.filter(([, { source }]) => source.includes('#')))(
  '%s is what the CloudFormation reference says',
  (_, { value, words, source }) => {
    const said = pages.get(source.split('#')[1] as string) ?? 'nothing';
    if (words !== undefined) expect(said).toContain(words);
    else {
      const sentences = said.match(/[^.]*\bdefaults?\b[^@]*?(\.\s|\.$|@|$)/gi) ?? [];
      expect(sentences.join(' ')).toContain(String(value));
    }
  },
);
