import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Aspects, type CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { harden, SecurityGate } from '../../../aspects/gate/cdk';
import { asThrownBy } from '../../../aspects/gate/outcome';
import { type Config, type ConfigLayer, defineConfig, presets, waive } from '../../../lib';
import { BulwarkError } from '../../../lib/engine/error';
import { defaultSettings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers } from '../../../tree/waivers';
import { policy, versioned } from '../../fixtures/apps/gate-policy/policy';
import { HOSTILE, obeyed } from '../../obeyed';

let printed: string;

beforeEach(() => {
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
  expect(process.exitCode).toBeUndefined();
});

const shop = (scope: Construct, id = 'Shop') => new Bucket(new Stack(scope, id), 'Uploads');

const withLayers = (...layers: ConfigLayer[]): Config => defineConfig(policy, ...layers);

/** What the CDK's own report holds, as `severity rule path`. */
const native = (app: App): string[] =>
  JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')).pluginReports.flatMap((report: any) =>
    report.violations.flatMap((violation: any) =>
      violation.violatingConstructs.map((at: any) => `${violation.severity} ${violation.ruleName} ${at.constructPath}`),
    ),
  );

describe('app.synth() in a test', () => {
  test('throws for an insecure app', () => {
    const app = new App();
    harden(app, policy);
    shop(app);
    expect(() => app.synth()).toThrow(/Shop\/Uploads\/Resource[\s\S]*Suggested fix: Set versioned: true\./);
    expect(printed).toContain('Shop/Uploads');
  });

  describe('with an older aws-cdk-lib', () => {
    const judge = (app: App, ...templatePaths: string[]) =>
      (app as any)._validationPlugins[0].validate({ templatePaths });

    test('which tells plugins nothing but where the templates are', () => {
      const app = new App();
      harden(app, policy);
      shop(app);
      expect(() => app.synth()).toThrow();
      expect(judge(app, join(app.outdir, 'Shop.template.json'))).toMatchObject({ success: false });
    });

    test('which asks once for each environment: reports once', () => {
      const app = new App();
      harden(app, policy);
      shop(app, 'Here');
      shop(app, 'There');
      expect(() => app.synth()).toThrow();
      const [here, there] = ['Here', 'There'].map((stack) => join(app.outdir, `${stack}.template.json`)) as [
        string,
        string,
      ];
      printed = '';
      expect(judge(app, here).violations).toHaveLength(1);
      const once = printed;
      expect(judge(app, there).violations).toEqual([]);
      expect(printed).toBe(once);
      expect(judge(app, here).violations).toHaveLength(1);
    });

    const hardenOld = (plugins: unknown): void => {
      const app = Object.defineProperty(new App(), 'policyValidationBeta1', { value: plugins });
      jest.isolateModules(() => {
        jest.doMock('aws-cdk-lib', () => ({ App, Validations: undefined }));
        require('../../../aspects/gate/cdk').harden(app, policy);
      });
    };
    afterEach(() => jest.dontMock('aws-cdk-lib'));

    test('which keeps plugins in a list', () => {
      const plugins: unknown[] = [];
      hardenOld(plugins);
      expect(plugins).toMatchObject([{ name: 'bulwark' }]);
    });

    test('which has no plugins: refuses, and says what to do', () =>
      expect(() => hardenOld(undefined)).toThrow(
        /needs aws-cdk-lib 2\.120 or later, and this is \d+\.\d+\.\d+: .* `bulwark check cdk\.out`/,
      ));
  });

  test('passes for a sound app, and again when it is forced', () => {
    const app = new App();
    harden(app, policy);
    new Bucket(new Stack(app, 'Shop'), 'Uploads', { versioned: true });
    app.synth();
    app.synth({ force: true });
    expect(printed).toMatch(/^(bulwark: \d+ resources? in 1 stack by .+, no blocking findings\n){2}$/);
  });

  test('reports what has changed since the last synthesis', () => {
    const app = new App();
    harden(app, policy);
    const bucket = new Bucket(new Stack(app, 'Shop'), 'Uploads', { versioned: true });
    app.synth();
    (bucket.node.defaultChild as CfnResource).addPropertyDeletionOverride('VersioningConfiguration');
    expect(() => app.synth({ force: true })).toThrow();
  });

  test('leaves findings that do not block to a passing report', () => {
    const app = new App();
    harden(app, withLayers({ name: 'lenient', rules: { 'acme/versioned': 'warn' } }));
    shop(app);
    app.synth();
    expect(native(app)).toEqual(['warning acme/versioned Shop/Uploads/Resource']);
  });

  test('passes what the configuration waives', () => {
    const app = new App();
    const terms = {
      within: ['Shop/**'],
      because: 'a cache',
      owner: 'shop',
      reviewedBy: 'security',
      until: '2999-01-01',
    };
    harden(app, withLayers(waive('acme/versioned', terms)));
    shop(app);
    app.synth();
    expect(printed).toContain('no blocking findings');
  });

  test('refuses when the configuration turns no rule on', () => {
    const app = new App();
    harden(app, defineConfig());
    shop(app);
    expect(() => app.synth()).toThrow('the configuration turns no rule on, so nothing was judged');
  });

  test('refuses when a nested stack hides where its template lies', () => {
    const app = new App();
    harden(app, policy);
    const nested = new NestedStack(new Stack(app, 'Shop'), 'Storage');
    new Bucket(nested, 'Uploads');
    const resource = nested.nestedStackResource as CfnResource;
    resource.addOverride('Metadata.aws:cdk:path', 'Elsewhere');
    resource.addOverride('Metadata.aws:asset:path', 'elsewhere.json');
    expect(() => app.synth()).toThrow();
    expect(native(app)).toEqual(['fatal acme/versioned Shop/Storage/Uploads/Resource']);
  });
});

describe('harden', () => {
  test('called twice judges once', () => {
    const app = new App();
    harden(app, policy);
    harden(app, policy);
    harden(app);
    shop(app);
    expect(() => app.synth()).toThrow();
    expect(native(app)).toEqual(['fatal acme/versioned Shop/Uploads/Resource']);
    expect(printed.split('This bucket forgets').length - 1).toBe(1);
  });

  test('refuses a second configuration', () => {
    const app = new App();
    harden(app, policy);
    expect(() => harden(app, withLayers({ name: 'lenient', rules: { 'acme/versioned': 'off' } }))).toThrow(
      'harden was called on this app before, with another configuration: join the two with defineConfig(first, second)',
    );
  });

  test('refuses what is no configuration', () =>
    expect(() => harden(new App(), presets.baseline as unknown as Config)).toThrow(
      'the gate needs a configuration made by defineConfig',
    ));

  test('refuses an app that is already synthesized', () => {
    const app = new App();
    shop(app);
    app.synth();
    expect(() => harden(app, policy)).toThrow('the app was synthesized before harden was called');
  });

  test('refuses what is no app', () =>
    expect(() => harden(new Stack(new App(), 'Shop') as unknown as App, policy)).toThrow('harden needs the App'));

  test('refuses an app whose context keeps failures from anyone', () => {
    const app = new App({ context: { '@aws-cdk/core:failSynthOnValidationErrors': false } });
    expect(() => harden(app, policy)).toThrow(
      "the context of this app sets '@aws-cdk/core:failSynthOnValidationErrors' to false",
    );
  });

  test('still refuses when the context keeps failures from anyone afterwards', () => {
    const app = new App();
    harden(app, policy);
    app.node.setContext('@aws-cdk/core:failSynthOnValidationErrors', false);
    shop(app);
    app.synth();
    expect(printed).toContain('Shop/Uploads');
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
  });

  test('gives constructs the settings of its configuration', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop');
    expect(settingsIn(stack)).toEqual(defaultSettings);
    harden(app, withLayers({ name: 'acme', settings: { logRetentionDays: 400 } }));
    expect(settingsIn(stack)).toEqual({ ...defaultSettings, logRetentionDays: 400 });
  });
});

describe('SecurityGate', () => {
  const insecureApp = (gated: (scopes: { app: App; stage: Stage; left: Stack; right: Stack }) => void): App => {
    const app = new App();
    const stage = new Stage(app, 'Prod');
    shop(stage);
    const left = Stack.of(shop(app, 'Left'));
    const right = Stack.of(shop(app, 'Right'));
    gated({ app, stage, left, right });
    expect(() => app.synth()).toThrow();
    return app;
  };

  test('on an app judges all of it, Stages included', () => {
    const app = insecureApp((it) => Aspects.of(it.app).add(new SecurityGate(policy)));
    expect(native(app).sort()).toEqual([
      'fatal acme/versioned Left/Uploads/Resource',
      'fatal acme/versioned Prod/Shop/Uploads/Resource',
      'fatal acme/versioned Right/Uploads/Resource',
      'fatal stages ',
    ]);
  });

  test('on a stage judges that stage', () => {
    const app = insecureApp((it) => Aspects.of(it.stage).add(new SecurityGate(policy)));
    expect(native(app).sort()).toEqual(['fatal acme/versioned Prod/Shop/Uploads/Resource', 'fatal stages ']);
  });

  test('on a stack judges that stack', () => {
    const app = insecureApp((it) => Aspects.of(it.left).add(new SecurityGate(policy)));
    expect(native(app)).toEqual(['fatal acme/versioned Left/Uploads/Resource']);
  });

  test('on a construct judges what is below it', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop');
    const part = new Construct(stack, 'Part');
    new Bucket(part, 'In');
    new Bucket(stack, 'Out');
    Aspects.of(part).add(new SecurityGate(policy));
    expect(() => app.synth()).toThrow();
    expect(native(app)).toEqual(['fatal acme/versioned Shop/Part/In/Resource']);
  });

  test('on two scopes judges each by its own configuration', () => {
    const lenient = withLayers({ name: 'lenient', rules: { 'acme/versioned': 'warn' } });
    const app = insecureApp((it) => {
      Aspects.of(it.left).add(new SecurityGate(policy));
      Aspects.of(it.right).add(new SecurityGate(lenient));
    });
    expect(native(app).sort()).toEqual([
      'fatal acme/versioned Left/Uploads/Resource',
      'warning acme/versioned Right/Uploads/Resource',
    ]);
  });

  test('the same on two scopes reports each finding once', () => {
    const gate = new SecurityGate(policy);
    const app = insecureApp((it) => {
      Aspects.of(it.left).add(gate);
      Aspects.of(it.right).add(gate);
    });
    expect(native(app).sort()).toEqual([
      'fatal acme/versioned Left/Uploads/Resource',
      'fatal acme/versioned Right/Uploads/Resource',
    ]);
  });

  test('cannot loosen what harden asks of the whole app', () => {
    const off = withLayers({ name: 'lenient', rules: { 'acme/versioned': 'warn' } });
    const app = insecureApp((it) => {
      harden(it.app, policy);
      Aspects.of(it.left).add(new SecurityGate(off));
    });
    expect(native(app)).toContain('fatal acme/versioned Left/Uploads/Resource');
    expect(native(app)).not.toContain('warning acme/versioned Left/Uploads/Resource');
  });

  test('judges from within another aspect', () => {
    const gate = new SecurityGate(policy);
    const app = insecureApp((it) => Aspects.of(it.left).add({ visit: (node) => gate.visit(node) }));
    expect(native(app)).toEqual(['fatal acme/versioned Left/Uploads/Resource']);
  });

  test('added after a first synthesis judges the next', () => {
    const app = new App();
    shop(app);
    app.synth();
    Aspects.of(app).add(new SecurityGate(policy));
    expect(() => app.synth({ force: true })).toThrow();
  });

  test('refuses a tree without an App, where no validation would run', () => {
    const stage = new Stage(undefined as unknown as App, 'Prod');
    shop(stage);
    Aspects.of(stage).add(new SecurityGate(policy));
    expect(() => stage.synth()).toThrow('the gate needs an App at the root of the tree');
  });
});

describe('Validations.acknowledge()', () => {
  const acknowledged = (config: Config, acknowledgement: { id: string; reason: string }): App => {
    const app = new App();
    harden(app, config);
    Validations.of(shop(app)).acknowledge(acknowledgement);
    return app;
  };
  const allowing: ConfigLayer = { name: 'trusting', inCode: 'allowed', reviewFrom: 'off' };
  const id = 'bulwark::acme/versioned';

  test('counts where the configuration allows it', () => {
    acknowledged(withLayers(allowing), { id, reason: 'a cache' }).synth();
    expect(printed).toContain('acme/versioned at Shop/Uploads/Resource is waived in the app: a cache');
  });

  test('counts for the whole app when it is made on the app', () => {
    const app = new App();
    harden(app, withLayers(allowing));
    shop(app);
    Validations.of(app).acknowledge({ id, reason: 'a game' });
    app.synth();
    expect(printed).toContain('is waived in the app: a game');
  });

  test('does not count elsewhere', () => {
    const app = acknowledged(withLayers(allowing), { id, reason: 'a cache' });
    shop(app, 'Other');
    expect(() => app.synth()).toThrow();
    expect(native(app)).toEqual(['error acme/versioned Other/Uploads/Resource']);
  });

  test.each<[string, Config, { id: string; reason: string }, string]>([
    [
      'where the configuration says nothing',
      policy,
      { id, reason: 'a cache' },
      'the configuration refuses waivers inside the app',
    ],
    [
      'of a locked rule',
      defineConfig(
        {
          name: 'group',
          plugins: { acme: { rules: { versioned } } },
          rules: { 'acme/versioned': 'error' },
          locked: true,
        },
        allowing,
      ),
      { id, reason: 'a cache' },
      'a locked layer of the configuration holds this rule',
    ],
    ['without a reason', withLayers(allowing), { id, reason: ' ' }, 'it gives no reason'],
    [
      'by a name the CDK does not know',
      withLayers(allowing),
      { id: 'acme/versioned', reason: 'a cache' },
      'bulwark::acme/versioned',
    ],
  ])('does not count %s', (_, config, acknowledgement, why) => {
    const app = acknowledged(config, acknowledgement);
    expect(() => app.synth()).toThrow();
    expect(native(app)).toContain('fatal acme/versioned Shop/Uploads/Resource');
    expect(native(app)).toContain('warning waiver-ignored ');
    expect(printed).toContain(why);
  });

  test('of what is no rule is reported', () => {
    const app = new App();
    harden(app, policy);
    new Bucket(new Stack(app, 'Shop'), 'Uploads', { versioned: true });
    Validations.of(app).acknowledge({ id: 'bulwark::acme/version', reason: 'a typo' });
    app.synth();
    expect(native(app)).toEqual(['warning waiver-ignored ']);
  });

  test('leaves other plugins’ acknowledgements alone', () => {
    const app = new App();
    harden(app, policy);
    new Bucket(new Stack(app, 'Shop'), 'Uploads', { versioned: true });
    Validations.of(app).acknowledge({ id: 'other::thing', reason: 'not ours' });
    app.synth();
    expect(printed).toMatch(/^bulwark: [^\n]*\n$/);
  });
});

describe('the waive prop of a hardened construct', () => {
  const waived = (config: Config, until = '2999-01-01'): App => {
    const app = new App();
    harden(app, config);
    const terms = { because: 'a cache', owner: 'shop', reviewedBy: 'security', until };
    recordWaivers(shop(app), { 'acme/versioned': terms });
    return app;
  };

  test('counts where the configuration allows waivers in code', () => {
    const app = waived(withLayers({ name: 'trusting', inCode: 'allowed' }));
    Validations.of(app).acknowledge({ id: 'other::thing', reason: 'not ours' });
    app.synth();
    expect(printed).toContain('acme/versioned at Shop/Uploads/Resource is waived in the app: a cache');
  });

  test('does not count once it has run out', () =>
    expect(() => waived(withLayers({ name: 'trusting', inCode: 'allowed' }), '2020-01-01').synth()).toThrow());

  test('does not count otherwise, and is named as ignored', () => {
    expect(() => waived(policy).synth()).toThrow();
    expect(printed).toContain('waiving acme/versioned here ("a cache") has no effect');
  });
});

describe('nothing that a terminal would obey is printed', () => {
  const hardened = (rule: object, ...layers: ConfigLayer[]): App => {
    const plugins = { acme: { rules: { versioned: { ...versioned, ...rule } } } };
    const app = new App();
    harden(app, defineConfig({ name: 'hostile', plugins, rules: { 'acme/versioned': 'error' } }, ...layers));
    shop(app);
    return app;
  };
  const refusalOf = (app: App): string => {
    try {
      app.synth();
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('the app was not refused');
  };

  test('of a finding', () => {
    const words = { problem: HOSTILE, why: HOSTILE, fix: { how: HOSTILE, cdk: HOSTILE } };
    const check: typeof versioned.check = ({ reading: it }) => ({ state: 'fail', at: it, detail: HOSTILE });
    const refusal = refusalOf(hardened({ ...words, check }));
    expect(refusal).toContain('pwned');
    expect(printed).toContain('pwned');
    expect(obeyed(refusal + printed)).toEqual([]);
  });

  test('of a rule that throws', () => {
    const check = () => {
      throw new Error(HOSTILE);
    };
    const refusal = refusalOf(hardened({ check }));
    expect(refusal).toContain('pwned');
    expect(printed).toContain('pwned');
    expect(obeyed(refusal + printed)).toEqual([]);
  });

  test('of a waiver in the app', () => {
    const app = hardened({}, { name: 'trusting', inCode: 'allowed', reviewFrom: 'off' });
    const terms = { because: HOSTILE, owner: 'shop', until: '2999-01-01' };
    recordWaivers(app.node.findChild('Shop'), { 'acme/versioned': terms });
    app.synth();
    expect(printed).toContain('pwned');
    expect(obeyed(printed)).toEqual([]);
  });

  test('of a configuration that harden refuses', () => {
    const error = asThrownBy(harden, new BulwarkError(HOSTILE));
    expect(error.message).toContain('pwned');
    expect(obeyed(`${error.stack}`)).toEqual([]);
  });
});
