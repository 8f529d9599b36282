import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { images } from '../lib/release/images';
import { filesIn, root } from '../scripts/layout';
import { COMMAND, runnable } from './compiled';

interface Sample {
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesIn('docs').filter((file) => /^docs\/(constructs\/)?[^/]+\.md$/.test(file)),
];

const samplesIn = (guide: string): Sample[] => {
  const text = readFileSync(join(root, guide), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: code = '', index }) => ({
    name: `${guide}:${text.slice(0, index).split('\n').length}`,
    language,
    code,
  }));
};

const all = guides.flatMap(samplesIn);
const isTypeScript = ({ language }: Sample) => language === 'ts' || language === 'typescript';
/** `npm run generate` keeps samples that begin with the path of a source file equal to that file, which is compiled and run as itself. */
const isSource = ({ code }: Sample) => existsSync(join(root, /^\/\/ (\S+\.ts)\n/.exec(code)?.[1] ?? 'none'));
const samples = all.filter((sample) => isTypeScript(sample) && !isSource(sample));
const folder = join(root, '.cache', 'docs');
const fileOf = ({ name }: Sample) => join(folder, `${name.replace(/[^A-Za-z0-9]+/g, '-')}.ts`);

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const sample of samples) writeFileSync(fileOf(sample), `${sample.code}\nexport {};\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every TypeScript sample compiles', () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: { paths: pathsFrom('../..') },
      include: ['*.ts'],
    }),
  );
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  // What is wrong elsewhere is `npm run check`'s to say.
  expect(stdout.split('\n').filter((line) => line && !line.startsWith('..') && !line.startsWith(' '))).toEqual([]);
  expect(status).not.toBeNull();
});

/** The project's `paths`, as seen from another folder. */
const pathsFrom = (up: string): Record<string, string[]> => {
  const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions;
  return Object.fromEntries(
    Object.entries<string[]>(paths).map(([name, targets]) => [name, targets.map((target) => `${up}/${target}`)]),
  );
};

test.each(samples.map((sample) => [sample.name, sample] as const))('the sample %s runs', (_, sample) => {
  const log = jest.spyOn(console, 'log').mockImplementation();
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    // A gate, or defaults of all classes, are left in the toolkits, where the next sample would trip over them.
    if (/\bharden/.test(sample.code)) jest.isolateModules(() => require(fileOf(sample)));
    else require(fileOf(sample));
  } finally {
    log.mockRestore();
    stderr.mockRestore();
  }
});

test('the finding that the README shows is one that the command reports of what the insecure app emits', () => {
  const [shown] =
    /(?<=<!-- finding -->\n```text\n)[\s\S]+?(?=\n```)/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const outdir = mkdtempSync(join(tmpdir(), 'readme-'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CDK_OUTDIR: outdir, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
  expect(run(...runnable('test/fixtures/apps/insecure/app.ts')).status).toBe(1);
  const { stdout, status } = run(COMMAND, 'check', outdir);
  rmSync(outdir, { recursive: true });
  expect(status).toBe(1);
  expect(stdout).toContain(shown ?? 'no finding is shown');
});

describe('commands in the guides', () => {
  const lines = all
    .filter(({ language }) => ['sh', 'bash', 'shell'].includes(language))
    .flatMap(({ name, code }) => code.split(/\n|&&/).map((line) => [name, line.replace(/\s#.*$/, '').trim()] as const))
    .filter(([, line]) => line && !line.startsWith('#'));
  const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const helps = new Map<string, string>();
  const helpOf = (command: readonly string[]): string => {
    const name = command.join(' ');
    const help =
      helps.get(name) ??
      execFileSync(process.execPath, [COMMAND, ...command, '--help'], { cwd: root, encoding: 'utf8' });
    helps.set(name, help);
    return help;
  };

  test.each(lines.filter(([, line]) => /^npm (run|test|start)/.test(line)))(
    '%s: %s is a script of the package',
    (_, line) => {
      const [, verb = '', name = ''] = line.split(/\s+/);
      expect(Object.keys(scripts)).toContain(verb === 'run' ? name : verb);
    },
  );

  test.each(lines.filter(([, line]) => line.startsWith('npx bulwark')))('%s: %s is a command of bulwark', (_, line) => {
    const [, , first = '', ...rest] = line.split(/\s+/);
    const command = first === 'new' ? [first, rest[0] ?? ''] : [first];
    const help = helpOf(command);
    expect(help).toMatch(new RegExp(`^Usage: bulwark ${command.join(' ')}\\b`));
    for (const option of rest.filter((word) => word.startsWith('--'))) expect(help).toContain(option);
  });
});

test('every link between the guides leads to a file', () => {
  const broken = [...guides, 'SECURITY.md'].flatMap((guide) =>
    [...readFileSync(join(root, guide), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
      .map((match) => join(root, guide, '..', match[1] as string))
      .filter((target) => !existsSync(target))
      .map((target) => `${guide}: ${basename(target)}`),
  );
  expect(broken).toEqual([]);
});

test('the guide to the pipeline copies each image that builds run in, by its digest', () => {
  const guide = readFileSync(join(root, 'docs/pipeline.md'), 'utf8');
  const copied = [...guide.matchAll(/^[\w.-]+ (\S+@sha256:[0-9a-f]{64})$/gm)].map(([, image]) => image);
  expect(copied.sort()).toEqual(Object.values(images).sort());
});

test('the README names each construct once', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/\(docs\/constructs\/([\w-]+)\.md\)/g)].map(([, page]) => page);
  const pages = filesIn('docs/constructs').map((file) => basename(file, '.md'));
  expect(named.filter((page) => page !== 'README').sort()).toEqual(pages.filter((page) => page !== 'README').sort());
});
