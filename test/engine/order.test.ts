import fc from 'fast-check';
import { readInputs } from '../../lib/read/inputs';
import { rules } from '../../lib/rules';
import { type Blocks, merged, type Section, situationsOf, together } from './verdicts';

const verdicts = (name: string, content: object): string[] =>
  together(readInputs([{ name, content }]))
    .filter((line) => !NAMED_TWICE.includes(line.split(' ')[1] as string))
    .map((line) => line.split(' ').slice(0, 3).join(' '))
    .sort();

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
      const plain = Object.entries(merged(situationsOf([id], 'cloudformation'), 'cloudformation'));
      const twins = plain.map(([name, resource]): [string, unknown] => [`${name}Twin`, asExpression(resource)]);
      expectNoOrder('template.json', [...plain, ...twins], seed, writeTemplate);
    }
  });

  test('Terraform, beside twins whose blocks are dynamic', () => {
    for (const [seed, id] of ids.entries()) {
      const plain = addressed(merged(situationsOf([id], 'terraform'), 'terraform') as Blocks);
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
