import { App, Aspects, CfnParameter, Stack, Validations } from 'aws-cdk-lib';
import { Bucket, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { harden, SecurityGate } from '../../../aspects/gate/cdk';
import { type Config, type ConfigLayer, check, defineConfig } from '../../../lib';
import { loaded } from '../../../lib/engine/config';
import { recordWaivers } from '../../../tree/waivers';
import { versioned } from '../../fixtures/apps/gate-policy/policy';
import { cdkIn, node } from './spawn';

beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

/** The baseline of a team, as it holds unless a layer after it has its way. */
const team = (locked: boolean, more: Partial<ConfigLayer> = {}): ConfigLayer => ({
  name: 'team',
  locked,
  plugins: { acme: { rules: { versioned: { ...versioned, severity: 'critical' } } } },
  rules: { 'acme/versioned': 'on', 's3/bucket-no-public-write-acl': 'on' },
  inCode: 'allowed',
  ...more,
});

/** An app with a bucket that keeps no versions, or of which only a parameter says whether it does. */
function shop(isOpen = false): { readonly app: App; readonly bucket: Bucket } {
  const app = new App({ context: { 'aws:cdk:enable-path-metadata': true } });
  const stack = new Stack(app, 'Shop');
  const bucket = new Bucket(stack, 'Uploads');
  if (isOpen)
    (bucket.node.defaultChild as CfnBucket).addPropertyOverride(
      'VersioningConfiguration.Status',
      new CfnParameter(stack, 'Versioning').valueAsString,
    );
  return { app, bucket };
}

/** Whether the gate refuses what a layer after the team's, or code in the app, would let through. */
function refuses(make: () => Config, isOpen = false, inApp: (bucket: Bucket) => void = () => undefined): boolean {
  try {
    const { app, bucket } = shop(isOpen);
    harden(app, make());
    inApp(bucket);
    app.synth();
    return false;
  } catch {
    return true;
  }
}

describe('a locked layer holds in the gate of a CDK app, whatever is said by', () => {
  test.each<[string, ConfigLayer]>([
    ['a level', { name: 'app', rules: { 'acme/versioned': 'off' } }],
    ['a level in some places', { name: 'app', within: ['**'], rules: { 'acme/*': 'note' } }],
    ['what a severity costs', { name: 'app', severity: { critical: 'note' } }],
    ['what a severity costs in some places', { name: 'app', within: ['Shop/**'], severity: { critical: 'off' } }],
  ])('%s', (_, layer) => {
    expect(refuses(() => defineConfig(team(true), layer))).toBe(true);
    expect(refuses(() => defineConfig(team(false), layer))).toBe(false);
  });

  test.each<[string, ConfigLayer]>([
    ['what the unknown costs', { name: 'app', unknown: 'off' }],
    ['what is left open costs', { name: 'app', leftOpen: 'note' }],
    ['what is left open costs in some places', { name: 'app', within: ['**'], leftOpen: 'off' }],
  ])('%s', (_, layer) => {
    const asking: Partial<ConfigLayer> = { unknown: 'error', leftOpen: 'error' };
    expect(refuses(() => defineConfig(team(true, asking), layer), true)).toBe(true);
    expect(refuses(() => defineConfig(team(false, asking), layer), true)).toBe(false);
  });

  test('an accepted finding', () => {
    const accepting = (locked: boolean) => () => {
      const config = defineConfig(team(locked));
      const { app } = shop();
      const template = app.synth().getStackByName('Shop').template;
      const { findings } = check([{ name: 'Shop.template.json', content: template }], config);
      return loaded(config, { accepted: findings.map(({ fingerprint }) => fingerprint) });
    };
    expect(refuses(accepting(true))).toBe(true);
    expect(refuses(accepting(false))).toBe(false);
  });

  test.each<[string, (bucket: Bucket) => void]>([
    [
      'an acknowledgement',
      (bucket) => Validations.of(bucket).acknowledge({ id: 'bulwark::acme/versioned', reason: 'a cache' }),
    ],
    [
      'the waive prop of a construct',
      (bucket) =>
        recordWaivers(bucket, {
          'acme/versioned': { because: 'a cache', owner: 'shop', reviewedBy: 'security', until: '2999-01-01' },
        }),
    ],
  ])('%s', (_, inApp) => {
    const config = (locked: boolean) => () => defineConfig(team(locked, { reviewFrom: 'off' }));
    expect(refuses(config(true), false, inApp)).toBe(true);
    expect(refuses(config(false), false, inApp)).toBe(false);
  });

  test('a milder gate on a part, beside that of the app', () => {
    const mild = defineConfig({ ...team(false), rules: { 'acme/versioned': 'note' } });
    const config = () => defineConfig(team(true));
    expect(refuses(config, false, (it) => Aspects.of(it.stack).add(new SecurityGate(mild)))).toBe(true);
  });

  test('a second configuration for the app', () => {
    const { app } = shop();
    harden(app, defineConfig(team(true)));
    expect(() => harden(app, defineConfig({ ...team(false), rules: { 'acme/versioned': 'note' } }))).toThrow(
      /configuration/,
    );
  });
});

test.each<[string, Record<string, string>]>([
  ['the environment', { NODE_ENV: 'production', CI: 'true', BULWARK_FAIL_ON: 'never', BULWARK_PROFILE: 'dev' }],
  ['what the CDK is told by it', { CDK_VALIDATION: 'false', CDK_IGNORE_ERRORS: 'true', CDK_CLI_VERSION: '2.1.0' }],
  ['context', { CDK_CONTEXT_JSON: '{"@aws-cdk/core:failSynthOnValidationErrors":false}' }],
])('an app is refused whatever %s says', (_, env) => {
  const { code, err } = node('top-level', env);
  expect(err).toMatch(/acme\/versioned|nothing would stop when the gate refuses/);
  expect(code).toBe(1);
});

test("the CDK's command line refuses an app where the environment tells it to ignore errors", () => {
  const env = { CDK_IGNORE_ERRORS: 'true', CDK_VALIDATION: 'false' };
  const { code, err } = cdkIn(env, 'top-level', 'synth', '--quiet');
  expect(err).toContain('acme/versioned');
  expect(code).toBe(1);
});
