import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, posix } from 'node:path';
import { SEVERITIES } from '../lib/engine/rule';
import { rules } from '../lib/rules';
import { examples } from '../lib/rules/examples';
import { filesIn, ID, root, ruleIds } from '../scripts/layout';

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]): string[] =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter(Boolean);

/** Every file of the repository: what git tracks, and what it would track. */
const repository = git('ls-files', '--cached', '--others', '--exclude-standard').filter((file) =>
  existsSync(join(root, file)),
);
const sources = ['lib', 'bin', 'tree', 'constructs', 'aspects', 'doors']
  .flatMap(filesIn)
  .filter((file) => file.endsWith('.ts'));

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\s*\(\s*)(['"])([^'"\n]+)\1/g;
const importsOf = (file: string): string[] => [...text(file).matchAll(SPECIFIER)].map((match) => match[2] as string);

test('generated files are current', () => {
  const run = () =>
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run).not.toThrow();
});

test('files are named in kebab-case', () => {
  const named = [...sources, ...filesIn('test'), ...filesIn('scripts')].filter(
    (file) => file.endsWith('.ts') && !file.startsWith('test/fixtures/'),
  );
  const odd = named.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(examples|generated|test))?\.ts$/.test(basename(file)),
  );
  expect(odd).toEqual([]);
});

test('the repository names no package registry and no path of the machine it was written on', () => {
  const registries = ['registry.npm' + 'js', 'registry.yarn' + 'pkg', '"resolved' + '":'];
  const home = homedir().length > 1 ? [`${homedir()}/`] : [];
  const forbidden = [...registries, `${root}/`, ...home];
  const found = repository.flatMap((file) => {
    const content = readFileSync(join(root, file), 'latin1');
    return forbidden.filter((word) => content.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});

test('dependencies are pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(text('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version as string),
  );
  expect(loose).toEqual([]);
});

test('every script of the package has its file', () => {
  const { scripts } = JSON.parse(text('package.json'));
  const files = Object.values<string>(scripts).flatMap((script) => script.match(/\b(?:scripts|bin)\/\S+\.ts\b/g) ?? []);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('the lock file holds the build tools of every platform, so that npm ci works on each', () => {
  const locked: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(
    text('package-lock.json'),
  ).packages;
  const missing = Object.entries(locked).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d+\.\d+\.\d+$/.test(version))
      .map(([name]) => name)
      .filter((name) => !locked[`node_modules/${name}`] && !locked[`${at}/node_modules/${name}`]),
  );
  expect(missing).toEqual([]);
});

test('no test is skipped or run alone', () => {
  const marked = filesIn('test').filter(
    (file) =>
      file.endsWith('.test.ts') &&
      /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|test|describe)\(/.test(text(file)),
  );
  expect(marked).toEqual([]);
});

describe('import law', () => {
  /** What each part of `lib/` may import from the others. Parts that are not listed may import all of `lib/`. */
  const below: Record<string, readonly string[]> = {
    engine: [],
    read: ['engine'],
    iam: ['engine', 'network'],
    network: ['engine'],
    resources: ['engine', 'iam', 'network'],
    reach: ['engine', 'network', 'read', 'resources'],
    rules: ['engine', 'iam', 'network', 'reach', 'resources'],
    controls: [],
    presets: ['controls', 'engine', 'rules'],
    reporters: ['controls', 'engine', 'rules'],
  };

  /** What each folder may import from the others. Those that are not listed may import all. */
  const foldersBelow: Record<string, readonly string[]> = {
    lib: [],
    tree: ['lib'],
    constructs: ['lib', 'tree'],
    aspects: ['lib', 'tree'],
    doors: ['tree', 'constructs', 'aspects'],
  };

  /** What says how a construct can be weakened, in all toolkits, is for tests alone. */
  const isTestOfConstruct = (file: string): boolean => /^constructs\/.*weakenings?\.ts$/.test(file);

  /** The file of the repository that a relative import names, without its ending. */
  const target = (file: string, specifier: string): string => posix.join(posix.dirname(file), specifier);
  const partOf = (path: string): string => {
    const [, part = '', ...rest] = path.split('/');
    return rest.length > 0 || existsSync(join(root, 'lib', part)) ? part : '';
  };

  test('dependencies point downward', () => {
    const broken = sources.flatMap((file) => {
      const [folder = ''] = file.split('/');
      return importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => target(file, specifier))
        .filter((path) => {
          const [other = ''] = path.split('/');
          if (path === 'package.json') return false;
          if (other !== folder) return foldersBelow[folder] && !foldersBelow[folder].includes(other);
          if (folder !== 'lib') return false;
          const allowed = below[partOf(file)];
          return allowed && partOf(path) !== partOf(file) && !allowed.includes(partOf(path));
        })
        .map((path) => `${file} imports ${path}`);
    });
    expect(broken).toEqual([]);
  });

  /** The first circle that imports within a folder run in, those of types included, as a path that ends where it began. */
  const circleIn = (folder: string): string[] => {
    const below = filesIn(folder).filter((file) => file.endsWith('.ts'));
    const imports = new Map(
      below.map((file) => [
        file,
        importsOf(file).flatMap((specifier) => {
          const path = target(file, specifier).replace(/\.js$/, '');
          return [`${path}.ts`, `${path}/index.ts`].filter(
            (found) => specifier.startsWith('.') && below.includes(found),
          );
        }),
      ]),
    );
    const clear = new Set<string>();
    const from = (file: string, way: readonly string[]): string[] => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (clear.has(file)) return [];
      for (const next of imports.get(file) ?? []) {
        const circle = from(next, [...way, file]);
        if (circle.length > 0) return circle;
      }
      clear.add(file);
      return [];
    };
    return below.map((file) => from(file, [])).find((circle) => circle.length > 0) ?? [];
  };

  test.each(['bin', 'lib/access', 'lib/iam', 'lib/network', 'lib/reach', 'lib/resources'])(
    'no files of %s import each other in a circle',
    (folder) => {
      expect(circleIn(folder)).toEqual([]);
    },
  );

  test('no rule imports another rule', () => {
    const broken = ruleIds().flatMap((id) =>
      importsOf(`lib/rules/${id}.ts`)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => target(`lib/rules/${id}.ts`, specifier))
        .filter((path) => rules[path.replace('lib/rules/', '')])
        .map((path) => `${id} imports ${path}`),
    );
    expect(broken).toEqual([]);
  });

  test('a toolkit is imported only by the files named after it', () => {
    const homes: [toolkit: RegExp, home: string][] = [
      [/^(aws-cdk-lib|cdk-nag|@aws-cdk\/[^/]+)(\/|$)/, 'cdk.ts'],
      [/^(cdktf|@cdktf\/provider-aws)(\/|$)/, 'cdktf.ts'],
      [/^(cdktn|@cdktn\/provider-aws)(\/|$)/, '(none: cdktn is made from cdktf.ts)'],
    ];
    const broken = sources
      .filter((file) => file !== 'bin/app.ts' && !isTestOfConstruct(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (specifier) =>
              homes.some(([toolkit, home]) => toolkit.test(specifier) && basename(file) !== home) ||
              (file.startsWith('lib/') && /^constructs(\/|$)/.test(specifier)),
          )
          .map((specifier) => `${file} imports ${specifier}`),
      );
    expect(broken).toEqual([]);
  });

  test('what constructs are tested by stays out of the package', () => {
    const broken = sources.flatMap((file) =>
      isTestOfConstruct(file)
        ? []
        : importsOf(file)
            .filter((specifier) => /\/weakenings?$/.test(specifier))
            .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(broken).toEqual([]);
  });

  test('the Terraform provider is imported by resource, never through its index', () => {
    const broken = sources.filter((file) =>
      importsOf(file).some((specifier) => /^@cdkt[fn]\/provider-aws(\/lib)?$/.test(specifier)),
    );
    expect(broken).toEqual([]);
  });
});

test('rules and readers say both dialects at once, and do not ask which one they read', () => {
  const excepted = [
    // Looks for addresses in plain text, which Terraform alone has.
    'lib/resources/referenced.ts',
    // Is given a fact, not the reading it comes from.
    'lib/resources/ecs/task-definition.ts',
    // Not yet written so.
    ...['lib/resources/iam/', 'lib/resources/lambda/', 'lib/rules/iam/', 'lib/rules/lambda/'],
  ];
  const asking = sources.filter(
    (file) =>
      /^lib\/(rules|resources)\//.test(file) &&
      /\.dialect\b|\bdialect [!=]==/.test(text(file)) &&
      !excepted.some((path) => file.startsWith(path)),
  );
  expect(asking).toEqual([]);
});

describe('rules', () => {
  /** How each tool spells its ids, as its users write them in a suppression. */
  const spelling: Record<string, RegExp> = {
    checkov: /^CKV2?_AWS_\d+$/,
    'cdk-nag': /^[A-Z][A-Za-z0-9]*$/,
    cfn_nag: /^[FW]\d+$/,
    guard: /^[A-Z][A-Z0-9_]*$/,
    kics: /^[a-z][a-zA-Z0-9_.-]*$/,
    regula: /^FG_R\d{5}$/,
    trivy: /^AWS-\d{4}$/,
  };

  test('there are rules, and the index holds exactly the files', () => {
    expect(Object.keys(rules)).toEqual(ruleIds());
    expect(Object.keys(rules).length).toBeGreaterThan(0);
  });

  test.each(ruleIds())('%s is complete', (id) => {
    const rule = rules[id] as (typeof rules)[string];
    expect(id).toMatch(ID);
    for (const words of [rule.title, rule.problem, rule.why, rule.fix.how]) expect(words.trim()).toMatch(/^\S.{9,}/);
    expect(rule.title).not.toMatch(/\.$/);
    for (const sentence of [rule.problem, rule.why, rule.fix.how]) expect(sentence).toMatch(/[.)]$/);
    expect(SEVERITIES).toContain(rule.severity);
    expect(['baseline', 'strict', 'optional']).toContain(rule.preset);
    expect(existsSync(join(root, `docs/rules/${id}.md`))).toBe(true);
  });

  test.each(ruleIds())('%s has failing and passing examples, named apart, in both dialects', (id) => {
    const { fails, passes, unknown = [], notApplicable = [], only } = examples[id] as (typeof examples)[string];
    for (const kind of [fails, passes, unknown, notApplicable]) {
      const names = kind.map((example) => example.name.trim());
      expect(names.filter((name) => !name)).toEqual([]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
    for (const dialect of ['cloudformation', 'terraform'] as const) {
      const meant = !only || only.dialect === dialect;
      expect({
        dialect,
        fails: fails.some((example) => example[dialect]),
        passes: passes.some((example) => example[dialect]),
      }).toEqual({
        dialect,
        fails: meant,
        passes: meant,
      });
    }
    if (only) expect(only.because.trim()).not.toBe('');
  });

  test.each(ruleIds())("%s spells controls and other tools' ids as their users do, each once", (id) => {
    const { sameAs = {}, controls } = rules[id] as (typeof rules)[string];
    for (const [tool, ids] of Object.entries(sameAs)) {
      expect(Object.keys(spelling)).toContain(tool);
      for (const theirs of ids) expect(theirs).toMatch(spelling[tool] as RegExp);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const ids of Object.values(controls)) {
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((control) => !/^\S+$/.test(control))).toEqual([]);
    }
  });

  test('no two rules say the same', () => {
    const titles = Object.values(rules).map((rule) => rule.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
