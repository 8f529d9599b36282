import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Construct } from 'constructs';
import { harden } from '../../../aspects/gate/cdk';
import { type ConfigLayer, defineConfig, nag, type PolicyOptions, policies, waive } from '../../../lib';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policies-in-app-'));
  printed = '';
  const print = (text: unknown) => {
    printed += text;
    return true;
  };
  jest.spyOn(process.stderr, 'write').mockImplementation(print);
  jest.spyOn(console, 'error').mockImplementation(print);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

const RULES = {
  Rego: 'acme/REGO_VERSIONED',
  Guard: 'acme/guard_versioned',
  CEL: 'acme/cel-versioned',
} as const;

const FILES = ['versioned.rego', 'versioned.guard', 'versioned.cel.json'];
const examples = policies('acme', { files: FILES.map((name) => join(__dirname, '../../../examples/policies', name)) });
const blocking: ConfigLayer = { name: 'acme', rules: { 'acme/*': 'error' } };

const waived = (...rules: string[]): ConfigLayer[] =>
  rules.map((rule) =>
    waive(rule, { within: ['Shop/**'], because: 'a cache', owner: 'shop', reviewedBy: 'a', until: '2999-01-01' }),
  );

/** What comes of an app: whether its synthesis is refused, and what the CDK's own report says of rules, as `rule path`. */
function synthesised(layers: readonly ConfigLayer[], build: (scope: Construct) => void, scopeOf = inStack) {
  const app = new App({ outdir: mkdtempSync(join(folder, 'out-')) });
  build(scopeOf(app));
  harden(app, defineConfig(...layers));
  let refused = false;
  try {
    app.synth();
  } catch (error) {
    refused = true;
    printed += String(error);
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  const said: string[] = pluginReports.flatMap((report: any) =>
    report.violations.flatMap(({ ruleName, violatingConstructs }: any) =>
      violatingConstructs.map(({ constructPath }: any) => `${ruleName} ${constructPath}`),
    ),
  );
  return { refused, said: said.filter((one) => one.includes('/')).sort() };
}

const inStack = (app: App): Construct => new Stack(app, 'Shop');
const bucket = (scope: Construct) => void new CfnBucket(scope, 'Uploads');
const versioned = (scope: Construct) =>
  void new CfnBucket(scope, 'Uploads', { versioningConfiguration: { status: 'Enabled' } });

const ids = Object.values(RULES);

describe('policies in other languages', () => {
  test.each(Object.entries(RULES))('one in %s refuses a synthesis by itself', (_, rule) => {
    const others = waived(...ids.filter((id) => id !== rule));
    const { refused, said } = synthesised([examples, blocking, ...others], bucket);
    expect(refused).toBe(true);
    expect(said).toContain(`${rule} Shop/Uploads`);
    expect(printed).toContain('Shop/Uploads');
  });

  test('are waived by their ids, and pass what holds to them', () => {
    expect(synthesised([examples, blocking, ...waived(...ids)], bucket).refused).toBe(false);
    expect(synthesised([examples, blocking], versioned)).toEqual({ refused: false, said: [] });
  });

  test('judge what stands in stages and in nested stacks, too', () => {
    const at = (path: string) => ids.map((id) => `${id} ${path}`).sort();
    const staged = (app: App) => new Stack(new Stage(app, 'Prod'), 'Shop');
    expect(synthesised([examples, blocking], bucket, staged).said).toEqual(at('Prod/Shop/Uploads'));
    const nested = (app: App) => new NestedStack(new Stack(app, 'Shop'), 'Storage');
    expect(synthesised([examples, blocking], bucket, nested).said).toEqual(at('Shop/Storage/Uploads'));
  });
});

const ENDLESS = `package own

import rego.v1

violation contains made if {
	some a in numbers.range(1, 100000)
	some b in numbers.range(1, 100000)
	a * b < 0
	made := make_diag("OWN", "ERROR", "", "said")
}
`;
const THROWING = JSON.stringify({
  rules: [{ rule_id: 'OWN', severity: 'ERROR', message: 'said', expression: 'resources.Uploads.properties.a.b == 1' }],
});

test.each([
  ['does not parse', 'broken.guard', 'rule named {\n  Resources exists\n  }}\n', {}, /broken\.guard:\d+:\d+/],
  ['throws', 'throwing.cel.json', THROWING, {}, /throwing\.cel\.json.*OWN/],
  ['does not end', 'endless.rego', ENDLESS, { seconds: 0.3 }, /endless\.rego.*longer than 0\.3 s/],
] as const)(
  'a policy that %s refuses a sound app, and is named',
  (_, name, text, options: Partial<PolicyOptions>, message) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    expect(synthesised([policies('own', { files: [file], ...options })], versioned).refused).toBe(true);
    expect(printed).toMatch(message);
  },
);

test('a pack of cdk-nag refuses a synthesis, and is waived by the id of its rule', () => {
  const S10 = 'nag/AwsSolutions-S10';
  const layers: ConfigLayer[] = [nag(AwsSolutionsChecks), { name: 'acme', rules: { 'nag/*': 'off', [S10]: 'error' } }];
  expect(synthesised(layers, bucket)).toEqual({ refused: true, said: [`${S10} Shop/Uploads`] });
  expect(synthesised([...layers, ...waived(S10)], bucket).refused).toBe(false);
});
