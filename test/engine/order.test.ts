import fc from 'fast-check';
import { checkTemplates } from '../../lib/engine/check';
import { defineConfig } from '../../lib/engine/config';
import type { Example } from '../../lib/engine/rule';
import { presets } from '../../lib/presets';
import { readInputs } from '../../lib/read/inputs';
import { rules } from '../../lib/rules';
import { examples } from '../../lib/rules/examples';

type Section = Record<string, unknown>;
type Blocks = Record<string, Record<string, Section>>;

const config = defineConfig(presets.all, { name: 'all that is not known', unknown: 'error' });

const verdicts = (name: string, content: object): string[] =>
  checkTemplates(readInputs([{ name, content }]), config, rules)
    .findings.filter(({ rule }) => !NAMED_TWICE.includes(rule))
    .map(({ resource, rule, state }) => `${resource} ${rule} ${state}`)
    .sort();

const situations = (id: string): readonly Example[] => {
  const { fails, passes, unknown = [], notApplicable = [] } = examples[id] as (typeof examples)[string];
  return [...fails, ...passes, ...unknown, ...notApplicable];
};

/** Examples that are no whole template of their own, under names that none of the others has. */
function resourcesOf(id: string): Section {
  const all: Section = {};
  for (const [number, { cloudformation }] of situations(id).entries()) {
    if (!cloudformation || 'Resources' in cloudformation) continue;
    const text = Object.keys(cloudformation).reduce(
      (renamed, name) =>
        renamed
          .replaceAll(`"${name}"`, `"${name}n${number}"`)
          .replaceAll(new RegExp(`\\$\\{${name}([.}])`, 'g'), `\${${name}n${number}$1`),
      JSON.stringify(cloudformation),
    );
    Object.assign(all, JSON.parse(text));
  }
  return all;
}

function blocksOf(id: string): Blocks {
  const all: Blocks = {};
  for (const [number, { terraform }] of situations(id).entries()) {
    if (!terraform || 'resource' in terraform) continue;
    const text = Object.entries(terraform as Blocks).reduce(
      (renamed, [type, named]) =>
        Object.keys(named).reduce(
          (again, name) =>
            again
              .replaceAll(new RegExp(`\\b${type}\\.${name}\\b`, 'g'), `${type}.${name}n${number}`)
              .replaceAll(new RegExp(`("${type}":\\{(?:.*,)?)"${name}":`, 'g'), `$1"${name}n${number}":`),
          renamed,
        ),
      JSON.stringify(terraform),
    );
    for (const [type, named] of Object.entries(JSON.parse(text) as Blocks)) all[type] = { ...all[type], ...named };
  }
  return all;
}

/** The same resource, its properties behind an intrinsic that can be worked out at once. */
const asExpression = (resource: unknown): unknown => {
  const { Properties = {}, ...rest } = resource as Section;
  return { ...rest, Properties: { 'Fn::If': ['Always', Properties, {}] } };
};

/** The same block, its inner blocks made by `dynamic` over one element. */
const asDynamic = (block: Section): Section => {
  const entries = Object.entries(block);
  const isBlock = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value);
  const inner = entries.filter(([name, value]) => isBlock(value) && name !== 'lifecycle');
  if (inner.length === 0) return block;
  return {
    ...Object.fromEntries(entries.filter((entry) => !inner.includes(entry))),
    dynamic: Object.fromEntries(inner.map(([name, content]) => [name, { for_each: ['one'], content }])),
  };
};

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { numRuns: 1, seed })[0] as T[];

/** Side by side, the situations of these rules have several resources of one name or number, of which AWS takes one. */
const NAMED_TWICE = [
  'cloudtrail/trail-bucket-private',
  'config/recorder-running',
  'ec2/acl-no-world-ftp',
  'ec2/acl-no-world-rdp',
  'ec2/acl-no-world-ssh',
];

/** What each of some resources is judged as must not hang on what stands before it. */
function expectNoOrder(name: string, entries: readonly [string, unknown][], seed: number, write: Write): void {
  const before = verdicts(name, write(entries));
  expect(verdicts(name, write([...entries].reverse()))).toEqual(before);
  expect(verdicts(name, write(shuffled(entries, seed)))).toEqual(before);
}
type Write = (entries: readonly [string, unknown][]) => object;

const writeTemplate: Write = (entries) => ({
  Conditions: { Always: { 'Fn::Equals': ['a', 'a'] } },
  Resources: Object.fromEntries(entries),
});
const writeModule: Write = (entries) => {
  const resource: Blocks = {};
  for (const [address, block] of entries) {
    const [type, name] = address.split('.') as [string, string];
    resource[type] = { ...resource[type], [name]: block as Section };
  }
  return { resource };
};
const addressed = (blocks: Blocks): [string, Section][] =>
  Object.entries(blocks).flatMap(([type, named]) =>
    Object.entries(named).map(([name, block]): [string, Section] => [`${type}.${name}`, block]),
  );

const services = [...new Set(Object.keys(rules).map((id) => id.split('/')[0] as string))];

describe.each(services)('the order of resources changes no verdict: %s', (service) => {
  const ids = Object.keys(rules).filter((id) => id.startsWith(`${service}/`));

  test('CloudFormation, beside twins whose properties are an expression', () => {
    for (const [seed, id] of ids.entries()) {
      const plain = Object.entries(resourcesOf(id));
      const twins = plain.map(([name, resource]): [string, unknown] => [`${name}Twin`, asExpression(resource)]);
      expectNoOrder('template.json', [...plain, ...twins], seed, writeTemplate);
    }
  });

  test('Terraform, beside twins whose blocks are dynamic', () => {
    for (const [seed, id] of ids.entries()) {
      const plain = addressed(blocksOf(id));
      const twins = plain.map(([address, block]): [string, unknown] => [`${address}_twin`, asDynamic(block)]);
      expectNoOrder('main.tf.json', [...plain, ...twins], seed, writeModule);
    }
  });
});

test('an open dynamic block is found behind a group without rules', () => {
  const group = (rest: object) => ({ vpc_id: 'vpc-1', ...rest });
  const dynamic = {
    ingress: {
      for_each: ['0.0.0.0/0'],
      content: { from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['${ingress.value}'] },
    },
  };
  const blocks = { aws_security_group: { alb: group({}), bastion: group({ dynamic }) } };
  expect(verdicts('main.tf.json', { resource: blocks })).toContainEqual(
    expect.stringMatching(/^aws_security_group\.bastion \S+ fail$/),
  );
});
