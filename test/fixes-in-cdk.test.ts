import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { rules } from '../lib';
import { checkTemplates } from '../lib/engine/check';
import { defineConfig } from '../lib/engine/config';
import { readInputs } from '../lib/read/inputs';
import { ruleBook } from '../lib/rules';
import { ASKS_FOR_MORE } from './asks-for-more';
import { moduleOf, sceneOf } from './cdk/program';
import { errorsIn, serviceOf, writeModules } from './compile';
import { untraced } from './untraced';

/** Rules whose fix cannot be shown to mend in a stack, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'ec2/route-no-world-to-gateway': 'the subnets of the NAT gateways keep their routes, to be waived there',
};

const scenes = Object.entries(rules).flatMap(([id, rule]) => {
  const scene = sceneOf(id, rule);
  return scene ? [{ ...scene, rule }] : [];
});
const FOLDER = writeModules('fixes-in-cdk', scenes, moduleOf);
const errors = errorsIn(FOLDER);

test('the code of all fixes compiles', async () => {
  expect(await errors).toEqual([]);
});

const config = defineConfig({
  name: 'all rules',
  rules: Object.fromEntries(Object.keys(rules).map((id) => [id, 'on'])),
});

/** What every rule says of the resources of a stack that are not only given. */
function verdictsOf(build: (this: Stack) => void, types: readonly string[]) {
  const { template } = untraced(() => {
    const app = new App({ analyticsReporting: false, treeMetadata: false });
    build.call(new Stack(app, 'Shop', { env: { region: 'eu-west-1', account: '111122223333' } }));
    return app.synth().getStackByName('Shop');
  });
  const report = checkTemplates(readInputs([{ name: 'shop', content: template }]), config, ruleBook);
  const states = (id: string) => {
    const own = Object.entries<any>(template.Resources).filter(
      ([name, { Type }]) => !name.startsWith('Given') && rules[id]!.resource.types.cloudformation.includes(Type),
    );
    if (own.length === 0) return ['absent'];
    const found = report.findings.filter(({ rule, resource }) => rule === id && !resource.startsWith('Given'));
    return found.length === 0 ? ['pass'] : [...new Set(found.map(({ state }) => state))];
  };
  const failing = new Set(
    report.findings
      .filter(({ state, resource, type }) => state === 'fail' && !resource.startsWith('Given') && types.includes(type))
      .map(({ rule }) => rule),
  );
  return { states, failing };
}

const PRESETS = ['baseline', 'strict', 'optional'];

test.each(scenes.map((scene) => [scene.id, scene] as const))('the fix of %s mends', (id, { fix, rule }) => {
  if (NOT_SHOWN[id]) return;
  const { before, after } = (
    require(join(FOLDER, serviceOf(id))).default as Record<string, Record<string, () => void>>
  )[id]!;
  const types = rule.resource.types.cloudformation;
  const failing = verdictsOf(before as () => void, types);
  const mended = verdictsOf(after as () => void, types);
  const trips = [...mended.failing].filter(
    (other) =>
      !failing.failing.has(other) &&
      !ASKS_FOR_MORE[id]?.includes(other) &&
      PRESETS.indexOf(rules[other]!.preset) <= PRESETS.indexOf(rule.preset),
  );
  expect(failing.states(id)).not.toEqual(['pass']);
  expect({ fix, states: mended.states(id), trips }).toEqual({ fix, states: ['pass'], trips: [] });
});
