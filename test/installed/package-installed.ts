import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/layout';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const optionalPeers: string[] = Object.keys(manifest.peerDependenciesMeta);
const NODES = [20, 22, 24];
const MINUTE = 60_000;

let temporary: string;
/** An empty project with nothing but the packed package and what npm installs with it. */
let project: string;
let packed: string[];
const nodes = new Map<number, string>();

beforeAll(() => {
  temporary = realpathSync(mkdtempSync(join(tmpdir(), 'bulwark-package-')));
  packed = pack();
  project = join(temporary, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }');
  npm(
    project,
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    join(temporary, 'cdk-bulwark.tgz'),
  );
  for (const version of NODES) nodes.set(version, nodeOf(version));
}, 5 * MINUTE);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Builds from the sources as they are, beside the repository so that nothing there changes under other tests, and packs. */
function pack(): string[] {
  const copy = join(temporary, 'copy');
  mkdirSync(copy);
  for (const file of [
    'package.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'docs',
    'lib',
    'test/setup.ts',
  ])
    cpSync(join(root, file), join(copy, file), { recursive: true });
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', join(copy, 'dist')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`the build fails:\n${build.stdout}${build.stderr}`);
  const [{ filename, files }] = JSON.parse(
    npm(copy, 'pack', '--ignore-scripts', '--json', '--pack-destination', temporary),
  );
  cpSync(join(temporary, filename), join(temporary, 'cdk-bulwark.tgz'));
  return files.map(({ path }: { path: string }) => path);
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnv() });
}

/** Without what an outer npm or Jest says about itself. */
function cleanEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_package_|npm_lifecycle_|JEST_|NODE_OPTIONS$|NODE_ENV$)/.test(name),
  );
  return Object.fromEntries(kept);
}

/** The program of one Node version, from npm where it is not the one that runs. */
function nodeOf(version: number): string {
  if (process.versions.node.startsWith(`${version}.`)) return process.execPath;
  const { stdout, stderr, status } = spawnSync(
    'npx',
    ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath + " " + process.version'],
    {
      cwd: temporary,
      encoding: 'utf8',
      env: cleanEnv(),
    },
  );
  const [file, found] = stdout.trim().split(' ');
  if (status !== 0 || !file || !found?.startsWith(`v${version}.`))
    throw new Error(
      `node ${version} could not be had from npm, so nothing is known of it: ${stderr.trim() || stdout.trim()}`,
    );
  return file;
}

/** Makes exactly these optional peers visible to the project. */
function usePeers(peers: readonly string[]): void {
  for (const peer of [...optionalPeers, 'constructs']) {
    const link = join(project, 'node_modules', peer);
    rmSync(link, { recursive: true, force: true });
    if (peer !== 'constructs' && !peers.includes(peer)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', peer), link);
  }
}

/** Runs a program of the project. Returns what it printed, or the last lines of what it said when it failed. */
function run(version: number, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(nodes.get(version) as string, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 16_000_000,
    env: { ...cleanEnv(), CDK_VALIDATION: 'false', NODE_PATH: '' },
  });
  return { status, stdout, stderr };
}

/** What each export gives: the names it has, or the message of what it threw. */
function load(version: number, exports: readonly string[]): Record<string, string[] | string> {
  const code = `
    const loaded = {};
    for (const name of ${JSON.stringify(exports)}) {
      try { loaded[name] = Object.keys(require(name)); } catch (error) { loaded[name] = error.message; }
    }
    console.log(JSON.stringify(loaded));`;
  const { status, stdout, stderr } = run(version, '-e', code);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the packed package', () => {
  test('holds the build, its readme, licence and changelog, and nothing else', () => {
    const strange = packed.filter(
      (file) =>
        !/^(dist\/.+\.(js|d\.ts)|dist\/rules\/\w+\.json|dist\/functions\/[\w-]+\/licenses\.txt|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/.test(
          file,
        ),
    );
    expect(strange).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/index.js', 'dist/bulwark.js']),
    );
    expect(packed.filter((file) => /\.examples\.d\.ts$|\.test\./.test(file))).toEqual([]);
    for (const file of packed.filter((name) => name.endsWith('.js')))
      expect(readFileSync(join(project, 'node_modules/cdk-bulwark', file), 'utf8')).not.toContain('sourceMappingURL');
  });

  test('runs nothing where it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'node_modules/cdk-bulwark/package.json'), 'utf8'));
    const hooks = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
    expect(hooks.filter((hook) => hook in scripts)).toEqual([]);
  });

  test('has every file that its manifest names', () => {
    const named = [manifest.main, manifest.types, ...Object.values(manifest.bin), ...Object.values(manifest.exports)]
      .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry as Record<string, string>)))
      .map((file) => file.replace(/^\.\//, ''));
    expect(named.filter((file) => !packed.includes(file))).toEqual([]);
  });

  test('installs into an empty project without a toolkit', () => {
    expect(existsSync(join(project, 'node_modules/.bin/bulwark'))).toBe(true);
    expect(optionalPeers.filter((peer) => existsSync(join(project, 'node_modules', peer, 'package.json')))).toEqual([]);
  });
});

test('its constructs deploy functions with all their code', () => {
  usePeers(['aws-cdk-lib']);
  writeFileSync(
    join(project, 'rotated.js'),
    `const { App, Stack } = require('aws-cdk-lib');
     const { Vpc } = require('aws-cdk-lib/aws-ec2');
     const { AuroraPostgresEngineVersion: { VER_17_7: version }, DatabaseClusterEngine } = require('aws-cdk-lib/aws-rds');
     const { HardenedDatabaseCluster, RotatedSecret } = require('cdk-bulwark/cdk');
     const app = new App({ outdir: 'rotated.out' });
     const stack = new Stack(app, 'shop');
     const engine = DatabaseClusterEngine.auroraPostgres({ version });
     const cluster = new HardenedDatabaseCluster(stack, 'Database', { vpc: new Vpc(stack, 'Network'), engine });
     new RotatedSecret(stack, 'Orders', { database: cluster, username: 'orders' });
     app.synth();`,
  );
  expect(run(20, 'rotated.js')).toEqual({ status: 0, stdout: '', stderr: '' });
  const out = join(project, 'rotated.out');
  const code = readdirSync(out).map((folder) => join(out, folder, 'index.js'));
  const steps = code.flatMap((file) => (existsSync(file) ? readFileSync(file, 'utf8').match(/finishSecret/g) : []));
  expect(steps).not.toEqual([]);
  const licenses = readFileSync(
    join(project, 'node_modules/cdk-bulwark/dist/functions/rotate-secret/licenses.txt'),
    'utf8',
  );
  expect(licenses).toMatch(/^mysql2 .+\n\n.*Permission is hereby granted/ms);
  expect(licenses).toMatch(/^pg .+\n\n.*Permission is hereby granted/ms);
});

/** What an export cannot do without. */
const needs: Record<string, readonly string[]> = {
  'cdk-bulwark/cdk': ['aws-cdk-lib'],
  'cdk-bulwark/cdktf': ['cdktf', '@cdktf/provider-aws'],
  'cdk-bulwark/cdktn': ['cdktn', '@cdktn/provider-aws'],
};

describe.each(NODES)('on Node %i', (version) => {
  const names = Object.keys(manifest.exports).map((name) => name.replace(/^\./, 'cdk-bulwark'));

  test('runs that version', () => {
    expect(run(version, '-p', 'process.versions.node').stdout).toMatch(new RegExp(`^${version}\\.`));
  });

  test('without any toolkit, the exports for none load, and the others say what is missing', () => {
    usePeers([]);
    const loaded = load(version, names);
    for (const name of names) {
      const [missing] = needs[name] ?? [];
      const message = `${name} needs the package '${missing}', which is not installed: run npm install ${missing}`;
      expect([name, loaded[name]]).toEqual([name, missing ? message : expect.any(Array)]);
    }
    expect(loaded['cdk-bulwark']).toEqual(
      expect.arrayContaining(['check', 'rules', 'presets', 'defineConfig', 'waive', 'loadConfig']),
    );
    expect(loaded['cdk-bulwark/iam']).toEqual(expect.arrayContaining(['can', 'BulwarkError']));
    expect(loaded['cdk-bulwark/reach']).toEqual(expect.arrayContaining(['network', 'BulwarkError']));
    expect(loaded['cdk-bulwark/network']).toEqual(loaded['cdk-bulwark/reach']);
  });

  test.each(optionalPeers)('every export loads with %s alone, and without it alone', (peer) => {
    for (const peers of [[peer], optionalPeers.filter((other) => other !== peer)]) {
      usePeers(peers);
      const loadable = names.filter((name) => (needs[name] ?? []).every((needed) => peers.includes(needed)));
      const loaded = load(version, loadable);
      expect(Object.entries(loaded).filter(([, exported]) => !Array.isArray(exported))).toEqual([]);
    }
  });

  test('ES modules import the names, and all exports share one core', () => {
    usePeers(['aws-cdk-lib']);
    writeFileSync(
      join(project, 'app.mjs'),
      `import { App } from 'aws-cdk-lib';
       import { check, defineConfig, presets, rules, BulwarkError } from 'cdk-bulwark';
       import { harden, HardenedBucket } from 'cdk-bulwark/cdk';
       import { can } from 'cdk-bulwark/iam';
       const { findings } = check([{ name: 't', content: { Resources: { B: { Type: 'AWS::S3::Bucket' } } } }], defineConfig(presets.all));
       if (!findings.some(({ rule }) => rule in rules)) throw new Error('nothing was found');
       const app = new App();
       harden(app, defineConfig(presets.all));
       try { harden(app, defineConfig()); throw new Error('a second configuration was taken'); }
       catch (error) { if (!(error instanceof BulwarkError)) throw error; }
       try { can({ principal: 'ana' }); throw new Error('a principal was taken that is none'); }
       catch (error) { if (!(error instanceof BulwarkError)) throw error; }
       console.log(typeof HardenedBucket);`,
    );
    expect(run(version, 'app.mjs')).toEqual({ status: 0, stdout: 'function\n', stderr: '' });
  });

  test.each(['cdktf', 'cdktn'])('an app of %s is hardened, and refused with the line that is wrong', (name) => {
    usePeers([name, `@${name}/provider-aws`]);
    writeFileSync(
      join(project, 'main.js'),
      `const { App, TerraformStack } = require('${name}');
       const { AwsProvider } = require('@${name}/provider-aws/lib/provider');
       const { S3Bucket } = require('@${name}/provider-aws/lib/s3-bucket');
       const { defineConfig, presets } = require('cdk-bulwark');
       const { harden, HardenedBucket } = require('cdk-bulwark/${name}');
       const app = new App();
       harden(app, defineConfig(presets.baseline));
       const stack = new TerraformStack(app, 'shop');
       new AwsProvider(stack, 'aws', {});
       const bucket = new HardenedBucket(stack, 'uploads');
       if (!(bucket instanceof S3Bucket)) throw new Error('this is no bucket of ${name}');
       app.synth();
       new S3Bucket(stack, 'open', { acl: 'public-read-write' });
       app.synth();`,
    );
    const { status, stderr } = run(version, 'main.js');
    expect(stderr).toMatch(/^bulwark: \d+ resources in 1 stack by .+, no blocking findings/);
    expect(stderr).toMatch(/shop\/open \(aws_s3_bucket\.open, aws_s3_bucket\)\n +main\.js:13:8/);
    expect(stderr).not.toContain('shop/uploads');
    expect(Math.max(...stderr.split('\n').map((line) => line.length))).toBeLessThan(400);
    expect(status).toBe(1);
  });

  test('a door loads a construct when that is asked for, and no other', () => {
    usePeers(['aws-cdk-lib']);
    const script = `
      const { HardenedQueue } = require('cdk-bulwark/cdk');
      const loaded = Object.keys(require.cache).flatMap((file) => /dist.constructs.cdk.(.+)\\.js$/.exec(file)?.[1] ?? []);
      console.log(HardenedQueue.name, loaded.join());`;
    const { stdout } = run(version, '-e', script);
    expect(stdout).toBe('HardenedQueue sqs-hardened-queue\n');
  });

  test('what was compiled is kept beside the package where Node can, and not where it is told not to', () => {
    usePeers([]);
    const kept = join(project, 'node_modules/cdk-bulwark/dist/.compile-cache');
    const after = (value: string): boolean => {
      rmSync(kept, { recursive: true, force: true });
      const { status } = spawnSync(nodes.get(version) as string, ['-e', "require('cdk-bulwark')"], {
        cwd: project,
        env: { ...cleanEnv(), BULWARK_COMPILE_CACHE: value },
      });
      expect(status).toBe(0);
      return existsSync(kept);
    };
    expect(after('')).toBe(version >= 22);
    expect(after('off')).toBe(false);
  });

  test('the command runs', () => {
    usePeers([]);
    const { status, stdout } = run(version, 'node_modules/cdk-bulwark/dist/bulwark.js', 'rules', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('s3/bucket-versioned');
  });
});
