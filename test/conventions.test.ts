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

test('the day is read where none is given, and tests do not ask for it', () => {
  const excepted = ['bin/progress.ts'];
  const asked = [...sources, ...filesIn('test').filter((file) => file.endsWith('.ts'))].flatMap((file) =>
    text(file)
      .split('\n')
      .filter((line) => /\bnew Date\(\)|\bDate\.now\(\)/.test(line) && !/\bnow\b\)? (=|\?\?) new Date\(\)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(asked.filter((line) => !excepted.some((file) => line.startsWith(file)))).toEqual([]);
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
  /** What each part of the repository imports from others: all that it may. The parts of `lib/` are its folders, and the files that stand in it. */
  const below: Record<string, readonly string[]> = {
    'lib/engine': [],
    'lib/controls': [],
    'lib/release': ['lib/engine'],
    'lib/runner': ['lib/engine'],
    'lib/just-in-time': [],
    'lib/tickets': ['lib/engine', 'lib/release'],
    'lib/functions': ['lib/engine', 'lib/just-in-time', 'lib/release', 'lib/runner', 'lib/tickets'],
    'lib/expressions': ['lib/engine'],
    'lib/read': ['lib/engine', 'lib/expressions'],
    'lib/network': ['lib/engine'],
    'lib/iam': ['lib/engine', 'lib/network'],
    'lib/resources': ['lib/engine', 'lib/expressions', 'lib/iam', 'lib/network'],
    'lib/access': ['lib/engine', 'lib/iam', 'lib/resources'],
    'lib/reach': ['lib/engine', 'lib/network', 'lib/read', 'lib/resources'],
    'lib/rules': ['lib/engine', 'lib/expressions', 'lib/iam', 'lib/network', 'lib/reach', 'lib/resources'],
    'lib/policies': ['lib/engine', 'lib/read', 'lib/rules'],
    'lib/presets': ['lib/controls', 'lib/engine', 'lib/rules'],
    'lib/reporters': ['lib/controls', 'lib/engine'],
    'lib/evidence': ['lib/engine', 'lib/reporters'],
    'lib/migrate': ['lib/engine', 'lib/read', 'lib/reporters'],
    'lib/graph': ['lib/engine', 'lib/reporters', 'lib/resources'],
    'lib/fix': ['lib/engine', 'lib/read', 'lib/reporters'],
    'lib/testing': [
      ...['lib/access', 'lib/engine', 'lib/fix', 'lib/presets', 'lib/reach', 'lib/read', 'lib/reporters', 'lib/rules'],
    ],
    'lib/diff': [
      ...[
        'lib/access',
        'lib/engine',
        'lib/iam',
        'lib/network',
        'lib/presets',
        'lib/reach',
        'lib/reporters',
        'lib/resources',
      ],
      'lib/rules',
    ],
    'lib/references': ['lib/engine', 'lib/read'],
    'lib/check': ['lib/engine', 'lib/read', 'lib/rules'],
    'lib/load-config': ['lib/engine', 'lib/presets'],
    'lib/index': [
      ...['lib/check', 'lib/load-config', 'lib/references'],
      ...['lib/engine', 'lib/policies', 'lib/presets', 'lib/read', 'lib/reporters', 'lib/rules'],
    ],
    tree: ['lib/engine'],
    constructs: [
      ...[
        'lib/check',
        'lib/engine',
        'lib/iam',
        'lib/just-in-time',
        'lib/network',
        'lib/release',
        'lib/resources',
        'lib/rules',
        'lib/runner',
        'lib/tickets',
      ],
      'tree',
    ],
    aspects: [
      'lib/engine',
      'lib/load-config',
      'lib/policies',
      'lib/read',
      'lib/reporters',
      'lib/resources',
      'lib/rules',
      'tree',
    ],
    doors: ['aspects', 'constructs', 'tree'],
    bin: [
      ...[
        'lib/access',
        'lib/controls',
        'lib/diff',
        'lib/engine',
        'lib/fix',
        'lib/evidence',
        'lib/graph',
        'lib/load-config',
        'lib/migrate',
        'lib/presets',
        'lib/reach',
        'lib/read',
        'lib/release',
        'lib/reporters',
      ],
      'lib/rules',
    ],
  };

  /** What says how a construct can be weakened, in all toolkits, is for tests alone. */
  const isTestOfConstruct = (file: string): boolean => /^constructs\/.*weakenings?\.ts$/.test(file);

  /** The file of the repository that a relative import names, without its ending. */
  const target = (file: string, specifier: string): string => posix.join(posix.dirname(file), specifier);
  /** The part that a file belongs to, named with its ending or without. */
  const partOf = (path: string): string =>
    path.startsWith('lib/') ? path.split('/', 2).join('/').replace(/\.ts$/, '') : (path.split('/')[0] as string);

  /** Imports of other files of the repository: from where, and what. */
  const within = sources.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => [file, target(file, specifier)] as const)
      .filter(([, path]) => path !== 'package.json'),
  );

  test('dependencies point downward', () => {
    const broken = within
      .filter(([file, path]) => partOf(path) !== partOf(file) && !below[partOf(file)]?.includes(partOf(path)))
      .map(([file, path]) => `${file} imports ${path}`);
    expect(broken).toEqual([]);
  });

  test('the law is about every part, allows nothing that is not done, and has no circles itself', () => {
    expect(Object.keys(below).sort()).toEqual([...new Set(sources.map(partOf))].sort());
    const done = new Set(within.map(([file, path]) => `${partOf(file)} imports ${partOf(path)}`));
    const allowed = Object.entries(below).flatMap(([part, others]) =>
      others.map((other) => `${part} imports ${other}`),
    );
    expect(allowed.filter((one) => !done.has(one))).toEqual([]);
    const order = Object.keys(below);
    const upward = order.filter((part, at) => below[part]?.some((other) => order.indexOf(other) > at));
    expect(upward).toEqual([]);
  });

  test('what the package is made of does not import it by its name', () => {
    const broken = sources.filter(
      (file) => !file.startsWith('bin/') && importsOf(file).some((specifier) => /^cdk-bulwark(\/|$)/.test(specifier)),
    );
    expect(broken).toEqual([]);
  });

  /** Imports that run in circles, those of types included. */
  const circular = (): string[] => {
    const files = new Set(sources);
    const imports = new Map<string, string[]>(sources.map((file) => [file, []]));
    for (const [file, path] of within) {
      const bare = path.replace(/\.js$/, '');
      const found = [`${bare}.ts`, `${bare}/index.ts`].find((one) => files.has(one));
      if (found !== undefined) imports.get(file)?.push(found);
    }
    const leadsTo = (from: string, to: string): boolean => {
      const seen = new Set([from]);
      for (const file of seen) for (const next of imports.get(file) ?? []) seen.add(next);
      return seen.has(to);
    };
    const ofOnePart = [...imports].flatMap(([file, paths]) =>
      [...new Set(paths)].filter((path) => partOf(path) === partOf(file)).map((path) => [file, path] as const),
    );
    return ofOnePart.filter(([file, path]) => leadsTo(path, file)).map(([file, path]) => `${file} imports ${path}`);
  };

  test('no files import each other in a circle', () => {
    expect(circular()).toEqual([]);
  });

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

  test('only what runs as a function of Lambda, which brings it, imports the AWS SDK', () => {
    const broken = sources.flatMap((file) =>
      file.startsWith('lib/functions/')
        ? []
        : importsOf(file)
            .filter((specifier) => /^@(aws-sdk|smithy)\//.test(specifier))
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
  ];
  const asking = sources.filter(
    (file) =>
      /^lib\/(rules|resources)\//.test(file) &&
      /\.dialect\b|\bdialect [!=]==/.test(text(file)) &&
      !excepted.includes(file),
  );
  expect(asking).toEqual([]);
});

describe('rules', () => {
  /** How each tool spells its ids, as its users write them in a suppression. */
  const spelling: Record<string, RegExp> = {
    checkov: /^CKV2?_(AWS|GHA)_\d+$/,
    'cdk-nag': /^[A-Z][A-Za-z0-9]*$/,
    datadog: /^[a-z][a-z0-9_]*$/,
    cfn_nag: /^[FW]\d+$/,
    guard: /^[A-Z][A-Z0-9_]*$/,
    kics: /^[a-z][a-zA-Z0-9_.-]*$/,
    regula: /^FG_R\d{5}$/,
    terrascan: /^AC_AWS_\d{4}$/,
    trivy: /^AWS-\d{4}$/,
    zizmor: /^[a-z]+(-[a-z]+)+$|^artipacked$/,
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
    for (const dialect of ['cloudformation', 'terraform', 'github', 'gitlab'] as const) {
      const meant = only ? only.dialect === dialect : dialect === 'cloudformation' || dialect === 'terraform';
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

  test.each(ruleIds())(
    '%s narrows only ids that it names, to a dialect or to a property that its examples break',
    (id) => {
      const { sameAs = {}, sameAsOnly = {} } = rules[id] as (typeof rules)[string];
      const broken = JSON.stringify((examples[id]?.fails ?? []).map(({ cloudformation }) => cloudformation));
      for (const [tool, ids] of Object.entries(sameAsOnly))
        for (const [theirs, { dialect, property }] of Object.entries(ids)) {
          expect(sameAs[tool]).toContain(theirs);
          expect([dialect, property].filter(Boolean)).toHaveLength(1);
          if (property) expect(broken).toContain(`"${property.split('.').at(-1)}"`);
        }
    },
  );

  test('no two rules say the same', () => {
    const titles = Object.values(rules).map((rule) => rule.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
