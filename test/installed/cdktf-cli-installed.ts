import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { folderOf } from '../compiled';

const MINUTE = 60_000;

/** Jest's own variables change how toolkits behave; a configuration file that is not there makes Terraform complain. */
const { NODE_ENV: _, JEST_WORKER_ID: __, TF_CLI_CONFIG_FILE: ___, ...outside } = process.env;
const env: NodeJS.ProcessEnv = { ...outside, NO_COLOR: '1', CHECKPOINT_DISABLE: '1' };

/** The commands, and the Node that each needs: the terminal binding of one has no build for later ones. */
const packages = { cdktf: ['cdktf-cli@0.21.0', 'node@20'], cdktn: ['cdktn-cli@0.24.0', 'node@22'] };
type Framework = keyof typeof packages;
const frameworks = Object.keys(packages) as Framework[];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gate-cdktf-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly said: string;
}

function run(app: string, command: string, args: readonly string[], more: Record<string, string>): Run {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folderOf(app),
    encoding: 'utf8',
    timeout: MINUTE,
    env: { ...env, CDKTF_OUTDIR: folder, ...more },
  });
  return { code: status, said: stdout + stderr };
}

const node = (app: string, more: Record<string, string> = {}): Run =>
  run(app, process.execPath, ['--enable-source-maps', 'app.js'], more);

const folders = new Map<Framework, string>();

/** Runs `synth` of a framework's own command. */
function synth(framework: Framework, app: string, more: Record<string, string> = {}): Run {
  const bin = folders.get(framework) as string;
  return run(app, join(bin, framework), ['synth', '--output', folder], {
    PATH: `${bin}${delimiter}${env.PATH}`,
    FRAMEWORK: framework,
    ...more,
  });
}

/** Where npm puts a command. Throws when it cannot be had: nothing would be known of it. */
function install(framework: Framework): string {
  const needed = packages[framework].filter((name) => name !== `node@${process.versions.node.split('.')[0]}`);
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['-y', ...needed.flatMap((name) => ['-p', name]), '-c', `command -v ${framework}`],
    { cwd: tmpdir(), encoding: 'utf8', env },
  );
  const found = stdout.trim().split('\n').at(-1);
  if (status !== 0 || !found)
    throw new Error(`the ${framework} command was not run, because npm could not give it: ${stderr.trim()}`);
  return dirname(found);
}

/** Everything a deployment could start from. */
const deployable = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /cdk\.tf(\.json)?$|manifest\.json$/.test(file))
    .sort();

const EVERYTHING = ['manifest.json', 'stacks/first/cdk.tf.json', 'stacks/second/cdk.tf.json'];

function refused({ code, said }: Run): void {
  expect(said).toContain('the gate refuses this app');
  expect(said).toContain('first/uploads (aws_s3_bucket.uploads, aws_s3_bucket)');
  expect(said).toContain('second/uploads (aws_s3_bucket.uploads, aws_s3_bucket)');
  expect(said).toMatch(/app\.ts:17:22/);
  expect(said).toContain("> 17 |   const versioning = new S3BucketVersioningA(stack, 'versioning', {");
  expect(code).toBe(1);
  expect(deployable()).toEqual([]);
}

/** Each way to synthesise, as a run of an app with more environment variables. */
function describeDoor(door: string, enter: (app: string, more?: Record<string, string>) => Run): void {
  describe(door, () => {
    test('writes a sound app, and of one that is loosened later leaves nothing', () => {
      const { code, said } = enter('cdktf-shop');
      expect(said).toMatch(/bulwark: 6 resources in 2 stacks by .+, no blocking findings/);
      expect(code).toBe(0);
      expect(deployable()).toEqual(EVERYTHING);
      refused(enter('cdktf-shop', { LOOSEN: 'true' }));
    });

    test('refuses when validation is skipped', () =>
      refused(enter('cdktf-shop', { LOOSEN: 'true', SKIP_VALIDATION: 'true' })));

    test('refuses a broken configuration, and names its layer', () => {
      const { code, said } = enter('cdktf-broken-config');
      expect(said).toContain("configuration layer 'broken': rule 's3/bucket-versioned' is set to \"eror\"");
      expect(code).toBe(1);
      expect(deployable()).toEqual([]);
    });

    test('fails, loudly, where a gate could see nothing of its app', () => {
      const { code, said } = enter('cdktf-late-gate');
      expect(said).toContain('a SecurityGate was made, but nothing was judged by it: call harden(app, config)');
      expect(code).toBe(1);
    });
  });
}

for (const framework of frameworks) {
  describeDoor(`node main.js with ${framework}`, (app, more) => node(app, { FRAMEWORK: framework, ...more }));

  describe(`the command of ${framework}`, () => {
    beforeAll(() => {
      folders.set(framework, install(framework));
    }, 5 * MINUTE);
    describeDoor(`${framework} synth`, (app, more) => synth(framework, app, more));
  });
}

test('node main.js refuses when errors in annotations are to be passed over', () =>
  refused(node('cdktf-shop', { LOOSEN: 'true', CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: 'true' })));
