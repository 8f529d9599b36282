import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Construct } from 'constructs';
import { harden, SecurityGate } from '../../../aspects/gate/cdktf';
import { type Config, type ConfigLayer, defineConfig, presets, waive } from '../../../lib';
import { defaultSettings } from '../../../lib/engine/settings';
import { brokenSeal } from '../../../lib/read/seal';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers } from '../../../tree/waivers';
import { policy } from '../../fixtures/apps/cdktf-policy/policy';

type Cdktf = typeof import('cdktf');

/** Either framework, with what the tests need of its AWS provider. */
interface Framework
  extends Pick<
    Cdktf,
    'App' | 'Aspects' | 'Lazy' | 'TerraformHclModule' | 'TerraformStack' | 'TerraformVariable' | 'Testing'
  > {
  readonly AwsProvider: typeof import('@cdktf/provider-aws/lib/provider').AwsProvider;
  readonly S3Bucket: typeof import('@cdktf/provider-aws/lib/s3-bucket').S3Bucket;
  readonly S3BucketVersioningA: typeof import('@cdktf/provider-aws/lib/s3-bucket-versioning').S3BucketVersioningA;
}

const frameworks: Record<string, Framework> = Object.fromEntries(
  ['cdktf', 'cdktn'].map((name) => [
    name,
    {
      ...require(name),
      ...require(`@${name}/provider-aws/lib/provider`),
      ...require(`@${name}/provider-aws/lib/s3-bucket`),
      ...require(`@${name}/provider-aws/lib/s3-bucket-versioning`),
    },
  ]),
);

let folder: string;
let printed: string;
const { TMPDIR } = process.env;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gate-cdktf-'));
  process.env.TMPDIR = folder;
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  for (const name of ['CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS', 'SYNTH_HCL_OUTPUT']) delete process.env[name];
});

/** Everything a deployment could start from. */
const deployable = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /cdk\.tf(\.json)?$|manifest\.json$/.test(file))
    .sort();

const withLayers = (...layers: ConfigLayer[]): Config => defineConfig(policy, ...layers);

describe.each(Object.keys(frameworks))('with %s', (name) => {
  const kit = frameworks[name] as Framework;
  const other = frameworks[name === 'cdktf' ? 'cdktn' : 'cdktf'] as Framework;

  const makeApp = (options: import('cdktf').AppConfig = {}) => new kit.App({ outdir: join(folder, 'out'), ...options });

  function makeStack(app: Construct, id: string) {
    const stack = new kit.TerraformStack(app, id);
    new kit.AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    return stack;
  }

  function makeBucket(stack: Construct, status?: string) {
    const bucket = new kit.S3Bucket(stack, 'uploads', {});
    const versioning =
      status &&
      new kit.S3BucketVersioningA(stack, 'versioning', { bucket: bucket.id, versioningConfiguration: { status } });
    return { bucket, versioning: versioning as InstanceType<Framework['S3BucketVersioningA']> };
  }

  const insecure = (app: Construct, id = 'shop') => {
    const stack = makeStack(app, id);
    makeBucket(stack);
    return stack;
  };

  const sound = (app: Construct, id = 'sound') => {
    const stack = makeStack(app, id);
    return { stack, ...makeBucket(stack, 'Enabled') };
  };

  /** Runs, expecting a refusal that names these constructs, and nothing left to deploy. */
  function refused(run: () => unknown, ...paths: string[]): string {
    let message = '';
    expect(() => {
      try {
        run();
      } catch (error) {
        message = (error as Error).message;
        throw error;
      }
    }).toThrow(/the gate refuses this app[\s\S]*s3\/bucket-versioned/);
    for (const path of paths) expect(message).toContain(`\n  ${path} (`);
    expect(message).toContain(`${paths.length} finding`);
    expect(deployable()).toEqual([]);
    return message;
  }

  describe('app.synth()', () => {
    test('refuses, with the findings of every stack, and writes none, the sound one neither', () => {
      const app = makeApp();
      harden(app, policy);
      sound(app, 'first');
      insecure(app, 'left');
      insecure(app, 'right');
      sound(app, 'last');
      refused(() => app.synth(), 'left/uploads', 'right/uploads');
    });

    test('passes a sound app, says so in one line, and writes what it would write without the gate', () => {
      for (const gated of [true, false]) {
        const app = makeApp({ outdir: join(folder, String(gated)) });
        if (gated) harden(app, policy);
        const { bucket } = sound(app, 'a');
        makeBucket(makeStack(app, 'b'), 'Enabled').bucket.tags = { of: bucket.arn };
        app.synth();
      }
      expect(printed).toMatch(
        /^bulwark: configuration: only 1 of .+\nbulwark: \d+ resources in 2 stacks by .+, no blocking findings\n$/,
      );
      const [without, with_] = [deployable().slice(0, 3), deployable().slice(3)];
      expect(with_).toEqual(['true/manifest.json', 'true/stacks/a/cdk.tf.json', 'true/stacks/b/cdk.tf.json']);
      for (const [index, file] of with_.entries())
        expect(readFileSync(join(folder, file), 'utf8')).toBe(
          readFileSync(join(folder, without[index] as string), 'utf8'),
        );
    });

    test('passes twice, and refuses what has changed in between, taking away what the first run wrote', () => {
      const app = makeApp();
      harden(app, policy);
      const { versioning } = sound(app);
      app.synth();
      app.synth();
      expect(deployable()).toEqual(['out/manifest.json', 'out/stacks/sound/cdk.tf.json']);
      versioning.addOverride('versioning_configuration.status', 'Suspended');
      refused(() => app.synth(), 'sound/uploads');
    });

    test('points at the user’s own line, and at that of app.synth()', () => {
      const app = makeApp();
      harden(app, policy);
      const stack = makeStack(app, 'shop');
      new kit.S3Bucket(stack, 'here', {});
      let thrown = new Error();
      try {
        app.synth();
      } catch (error) {
        thrown = error as Error;
      }
      expect(thrown.message).toMatch(/cdktf\.test\.ts:\d+:7 ·/);
      expect(thrown.message).toMatch(/> \d+ \| +new kit\.S3Bucket\(stack, 'here', \{\}\);/);
      expect(thrown.stack?.split('\n').filter((line) => /^ +at /.test(line))).toEqual([
        expect.stringContaining('cdktf.test.ts'),
      ]);
    });

    test('judges a stack together with what other stacks add to it', () => {
      const app = makeApp();
      harden(app, policy);
      const { bucket } = makeBucket(makeStack(app, 'storage'));
      new kit.S3BucketVersioningA(makeStack(app, 'safety'), 'versioning', {
        bucket: bucket.id,
        versioningConfiguration: { status: 'Enabled' },
      });
      app.synth();
      expect(deployable()).toHaveLength(3);
    });

    test('refuses when validation is skipped', () => {
      const app = makeApp({ skipValidation: true });
      harden(app, policy);
      insecure(app);
      refused(() => app.synth(), 'shop/uploads');
    });

    test('refuses when errors in annotations are to be passed over, as the command asks', () => {
      process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS = 'true';
      const app = makeApp();
      harden(app, policy);
      insecure(app);
      refused(() => app.synth(), 'shop/uploads');
    });

    test('refuses HCL as it refuses JSON, without the overrides that HCL leaves out', () => {
      process.env.SYNTH_HCL_OUTPUT = 'true';
      const app = makeApp();
      harden(app, policy);
      const stack = insecure(app);
      stack.addOverride('resource.aws_s3_bucket_versioning.v', {
        bucket: `\${aws_s3_bucket.uploads.id}`,
        versioning_configuration: { status: 'Enabled' },
      });
      refused(() => app.synth(), 'shop/uploads');
    });

    test('writes sound HCL', () => {
      process.env.SYNTH_HCL_OUTPUT = 'true';
      const app = makeApp();
      harden(app, policy);
      sound(app);
      app.synth();
      expect(readFileSync(join(folder, 'out/stacks/sound/cdk.tf'), 'utf8')).toContain('resource "aws_s3_bucket"');
    });

    test('writes the HCL that was judged, whatever the stack would say if it was asked again', () => {
      process.env.SYNTH_HCL_OUTPUT = 'true';
      for (const turn of [0, 1]) {
        const app = makeApp({ outdir: join(folder, `out-${turn}`) });
        harden(app, policy);
        let asked = turn;
        const status = kit.Lazy.stringValue({ produce: () => (asked++ % 2 === 0 ? 'Enabled' : 'Suspended') });
        makeBucket(makeStack(app, 'shop'), status);
        let written: string | undefined;
        try {
          app.synth();
          written = readFileSync(join(folder, `out-${turn}/stacks/shop/cdk.tf`), 'utf8');
        } catch {}
        expect(written ?? 'status = "Enabled"').toMatch(/status += "Enabled"/);
      }
    });

    test('seals what it wrote, and takes the seal of an earlier run away', () => {
      const out = join(folder, 'out');
      const app = makeApp();
      harden(app, policy);
      const { versioning } = sound(app);
      app.synth();
      expect(brokenSeal(out, policy)).toBeUndefined();
      const file = join(out, 'stacks/sound/cdk.tf.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('Enabled', 'Suspended'));
      expect(brokenSeal(out)).toContain('cdk.tf.json was changed since it was judged');
      versioning.addOverride('versioning_configuration.status', 'Suspended');
      expect(() => app.synth()).toThrow();
      expect(brokenSeal(out)).toContain('has no seal');
    });

    describe('judges what Terraform reads beside a stack', () => {
      const beside = (file: string, content: object) => {
        mkdirSync(join(folder, 'out/stacks/sound'), { recursive: true });
        writeFileSync(join(folder, 'out/stacks/sound', file), JSON.stringify(content));
      };

      test('an override', () => {
        const app = makeApp();
        harden(app, policy);
        sound(app);
        const versioning_configuration = { status: 'Suspended' };
        beside('x_override.tf.json', {
          resource: { aws_s3_bucket_versioning: { versioning: { versioning_configuration } } },
        });
        expect(() => app.synth()).toThrow(/sound\/uploads/);
      });

      test('values of variables', () => {
        const app = makeApp();
        harden(app, policy);
        const stack = makeStack(app, 'sound');
        const status = new kit.TerraformVariable(stack, 'status', { default: 'Enabled' }).stringValue;
        makeBucket(stack, status);
        app.synth();
        beside('a.auto.tfvars.json', { status: 'Suspended' });
        expect(() => app.synth()).toThrow(/sound\/uploads/);
      });

      test('another file', () => {
        const app = makeApp();
        harden(app, policy);
        sound(app);
        beside('more.tf.json', { resource: { aws_s3_bucket: { more: {} } } });
        expect(() => app.synth()).toThrow(/aws_s3_bucket\.more/);
      });

      test.each(['copied', 'named by its whole path'])('a local module that is %s', (how) => {
        const module = join(folder, 'module');
        mkdirSync(module);
        writeFileSync(join(module, 'main.tf'), 'resource "aws_s3_bucket" "inner" {}');
        const source = how === 'copied' ? relative('', module) : module;
        const app = makeApp({ context: { cdktfRelativeModules: [source] } });
        harden(app, policy);
        new kit.TerraformHclModule(sound(app).stack, 'mod', { source });
        expect(() => app.synth()).toThrow(/module\.mod\.aws_s3_bucket\.inner/);
      });
    });

    test('refuses what a later aspect loosens, of another stack too', () => {
      const app = makeApp();
      harden(app, policy);
      const { versioning } = sound(app);
      kit.Aspects.of(versioning).add({
        visit: () => versioning.addOverride('versioning_configuration.status', 'Suspended'),
      });
      const { versioning: far } = sound(app, 'far');
      kit.Aspects.of(makeStack(app, 'last')).add({
        visit: () => far.addOverride('versioning_configuration.status', 'Suspended'),
      });
      refused(() => app.synth(), 'sound/uploads', 'far/uploads');
    });

    test('refuses what an aspect loosens after it has looked at the stack', () => {
      const app = makeApp();
      harden(app, policy);
      const { stack, versioning } = sound(app);
      kit.Aspects.of(stack).add({
        visit(node) {
          if (node === stack) expect(stack.toTerraform()).toHaveProperty('resource');
          else versioning.addOverride('versioning_configuration.status', 'Suspended');
        },
      });
      refused(() => app.synth(), 'sound/uploads');
    });

    test('refuses overrides of a resource', () => {
      const app = makeApp();
      harden(app, policy);
      sound(app).versioning.addOverride('versioning_configuration.status', 'Suspended');
      refused(() => app.synth(), 'sound/uploads');
    });

    test('refuses overrides of a stack', () => {
      const app = makeApp();
      harden(app, policy);
      sound(app).stack.addOverride(
        'resource.aws_s3_bucket_versioning.versioning.versioning_configuration.status',
        'Suspended',
      );
      refused(() => app.synth(), 'sound/uploads');
    });

    test('takes the construct path of a resource from the tree, whatever its metadata says', () => {
      const app = makeApp();
      const terms = { because: 'x', owner: 'shop', reviewedBy: 'security', until: '2999-01-01' };
      harden(app, withLayers(waive('s3/bucket-versioned', { within: ['shop/legacy'], ...terms })));
      const { bucket } = makeBucket(makeStack(app, 'shop'));
      bucket.addOverride('//', { metadata: { path: 'shop/legacy' } });
      expect(() => app.synth()).toThrow(/\n {2}shop\/uploads \(/);
    });

    test('refuses a stack that stood before harden was called', () => {
      const app = makeApp();
      insecure(app);
      harden(app, policy);
      refused(() => app.synth(), 'shop/uploads');
    });

    test('refuses what a synthesizer of the user’s writes, though it asks the stack for nothing', () => {
      const app = makeApp();
      harden(app, policy);
      const stack = insecure(app);
      stack.synthesizer = {
        synthesize({ outdir, manifest }) {
          const { workingDirectory, synthesizedStackPath } = manifest.forStack(stack);
          require('node:fs').mkdirSync(join(outdir, workingDirectory));
          writeFileSync(join(outdir, synthesizedStackPath), '{}');
        },
      };
      refused(() => app.synth(), 'shop/uploads');
    });

    test('refuses when a rule throws, and says which', () => {
      const app = makeApp();
      const check = () => {
        throw new Error('the moon is in the wrong house');
      };
      const rule = require('../../../lib/rules/s3/bucket-versioned').default;
      const plugins = { acme: { rules: { broken: { ...rule, check } } } };
      harden(app, defineConfig({ name: 'throwing', plugins, rules: { 'acme/broken': 'error' } }));
      sound(app);
      expect(() => app.synth()).toThrow(/acme\/broken could not judge[\s\S]*the moon is in the wrong house/);
      expect(deployable()).toEqual([]);
    });

    test('refuses when the engine cannot go on', () => {
      const app = makeApp();
      harden(app, withLayers({ name: 'odd', rules: { 's3/bucket-of-gold': 'error' } as never }));
      sound(app);
      expect(() => app.synth()).toThrow(/bulwark could not judge this app, so it does not pass: .*s3\/bucket-of-gold/);
      expect(deployable()).toEqual([]);
    });

    test('leaves the errors of others as they are, and writes nothing either', () => {
      const app = makeApp();
      harden(app, policy);
      sound(app);
      makeStack(app, 'other').node.addValidation({ validate: () => ['an error of their own'] });
      expect(() => app.synth()).toThrow('an error of their own');
      expect(deployable()).toEqual([]);
    });

    test('says the number of warnings, and what could not be looked into', () => {
      const app = makeApp();
      harden(app, withLayers({ name: 'lenient', rules: { 's3/bucket-versioned': 'warn' } }));
      const stack = insecure(app);
      stack.addOverride('module.network', { source: 'acme/network/aws' });
      app.synth();
      expect(printed).toContain('module network (acme/network/aws) is opaque');
      expect(printed).toContain('no blocking findings, 2 warnings, 1 undecided\n');
    });
  });

  describe('a resource of the other framework', () => {
    test('never gets past the gate', () => {
      const app = makeApp();
      harden(app, policy);
      new other.S3Bucket(makeStack(app, 'shop'), 'uploads', {});
      // CDK Terrain itself cannot synthesise what CDKTF made.
      if (name === 'cdktf') refused(() => app.synth(), 'shop/uploads');
      else expect(() => app.synth()).toThrow();
      expect(deployable()).toEqual([]);
    });
  });

  describe('Testing', () => {
    test.each(['synth', 'fullSynth', 'synthHcl'] as const)('%s refuses an insecure stack', (method) => {
      const app = makeApp();
      harden(app, policy);
      const stack = insecure(app);
      refused(() => kit.Testing[method](stack, true as never), 'shop/uploads');
      refused(() => kit.Testing[method](stack), 'shop/uploads');
    });

    test('gives a sound stack as it is without the gate, whatever stands beside it', () => {
      const [gated, plain] = [makeApp(), makeApp()];
      harden(gated, policy);
      const { stack } = sound(gated);
      insecure(gated);
      const expected = kit.Testing.synth(sound(plain).stack, true);
      expect(kit.Testing.synth(stack, true)).toBe(expected);
      expect(existsSync(join(kit.Testing.fullSynth(stack), 'stacks/sound/cdk.tf.json'))).toBe(true);
    });
  });

  describe('harden', () => {
    test('called twice judges once', () => {
      const app = makeApp();
      harden(app, policy);
      harden(app, policy);
      harden(app);
      insecure(app);
      refused(() => app.synth(), 'shop/uploads');
    });

    test('refuses a second configuration, what is no configuration, and what is no app', () => {
      const app = makeApp();
      harden(app, policy);
      expect(() => harden(app, withLayers({ name: 'x', rules: { 's3/bucket-versioned': 'off' } }))).toThrow(
        'harden was called on this app before, with another configuration',
      );
      expect(() => harden(makeApp(), presets.baseline as unknown as Config)).toThrow(
        'the gate needs a configuration made by defineConfig',
      );
      expect(() => harden(makeStack(app, 'shop') as never, policy)).toThrow('harden needs the App');
    });

    test('gives constructs the settings of its configuration', () => {
      const app = makeApp();
      const stack = makeStack(app, 'shop');
      expect(settingsIn(stack)).toEqual(defaultSettings);
      harden(app, withLayers({ name: 'acme', settings: { logRetentionDays: 400 } }));
      expect(settingsIn(stack)).toEqual({ ...defaultSettings, logRetentionDays: 400 });
    });
  });

  describe('SecurityGate', () => {
    test('on an app judges all of it, though the framework never visits it', () => {
      const app = makeApp();
      kit.Aspects.of(app).add(new SecurityGate(policy));
      insecure(app, 'left');
      insecure(app, 'right');
      refused(() => app.synth(), 'left/uploads', 'right/uploads');
    });

    test('on an app judges in tests too', () => {
      const app = makeApp();
      kit.Aspects.of(app).add(new SecurityGate(policy));
      const stack = insecure(app);
      refused(() => kit.Testing.synth(stack), 'shop/uploads');
    });

    test('on an app refuses when it cannot read its configuration', () => {
      const app = makeApp();
      kit.Aspects.of(app).add(new SecurityGate(presets.baseline as unknown as Config));
      sound(app);
      expect(() => app.synth()).toThrow(/could not judge this app.*needs a configuration made by defineConfig/);
      expect(deployable()).toEqual([]);
    });

    test('on a stack judges that stack only, and holds back the others', () => {
      const app = makeApp();
      insecure(app, 'left');
      kit.Aspects.of(insecure(app, 'right')).add(new SecurityGate(policy));
      refused(() => app.synth(), 'right/uploads');
    });

    test('on a construct judges what is below it', () => {
      const app = makeApp();
      const stack = makeStack(app, 'shop');
      const part = new Construct(stack, 'part');
      makeBucket(part);
      makeBucket(stack);
      kit.Aspects.of(part).add(new SecurityGate(policy));
      refused(() => app.synth(), 'shop/part/uploads');
    });

    test('cannot loosen what harden asks of the whole app', () => {
      const app = makeApp();
      harden(app, policy);
      const off = withLayers({ name: 'lenient', rules: { 's3/bucket-versioned': 'warn' } });
      kit.Aspects.of(insecure(app)).add(new SecurityGate(off));
      refused(() => app.synth(), 'shop/uploads');
    });

    test('on a stack without an app judges it', () => {
      const stack = insecure(undefined as unknown as Construct);
      kit.Aspects.of(stack).add(new SecurityGate(policy));
      expect(() => kit.Testing.synth(stack)).toThrow(/the gate refuses[\s\S]*shop\/uploads/);
    });
  });

  describe('the waivers of constructs', () => {
    const waived = (inCode: 'allowed' | 'refused') => {
      const app = makeApp();
      harden(app, withLayers({ name: 'waivers', inCode } as ConfigLayer));
      const { bucket } = makeBucket(makeStack(app, 'shop'));
      const terms = { because: 'only a cache', owner: 'shop', reviewedBy: 'security', until: '2999-01-01' };
      recordWaivers(bucket, { 's3/bucket-versioned': terms });
      return app;
    };

    test('count where the configuration allows them, and are said', () => {
      waived('allowed').synth();
      expect(printed).toContain('s3/bucket-versioned at shop/uploads is waived in the app: only a cache');
    });

    test('do not count otherwise, and are named as ignored', () =>
      expect(refused(() => waived('refused').synth(), 'shop/uploads')).toContain('has no effect'));
  });
});

test('an app that asked for no gate is left alone', () => {
  const { App, S3Bucket, TerraformStack, AwsProvider } = frameworks.cdktf as Framework;
  const app = new App({ outdir: join(folder, 'out') });
  const stack = new TerraformStack(app, 'shop');
  new AwsProvider(stack, 'aws', {});
  new S3Bucket(stack, 'uploads', {});
  app.synth();
  expect(deployable()).toHaveLength(2);
  expect(printed).toBe('');
});
