import { rules } from '../lib';
import type { Dialect } from '../lib/engine/template';
import { examples } from '../lib/rules/examples';
import { tryExamples } from '../lib/testing';

/** Rules that an empty value satisfies by right, and why. */
const BY_RIGHT: readonly (readonly [RegExp, string])[] = [
  [/policy|^iam\/|permission|other-keys/, 'a condition on nothing, or a statement about nothing, lets nobody in'],
  [/^ec2\/(acl|group)/, 'a rule without a protocol is none, and AWS refuses it'],
  [
    /^ec2\/instance-ebs|^fsx\/|^elb\/(classic-load-balancer-not|listener-https|load-balancer-cross-zone)/,
    'AWS refuses an empty kind or protocol',
  ],
  [/^opensearch\/domain-https/, 'an empty block takes what the Terraform provider assumes in it'],
  [/^s3\/bucket-notifies/, 'the custom resource of the CDK turns EventBridge on with nothing more said of it'],
  [/^logs\/log-group-masks/, 'CloudWatch Logs takes no operation without a MaskConfig, which is empty itself'],
  [/^wafv2\//, 'a block without arguments is what it says'],
];

type Node = Record<string, any>;
const isMap = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));

function* pathsIn(node: unknown, at: readonly string[] = []): Generator<readonly string[]> {
  if (Array.isArray(node)) for (const [index, item] of node.entries()) yield* pathsIn(item, [...at, String(index)]);
  else if (isMap(node))
    for (const key of Object.keys(node)) {
      yield [...at, key];
      yield* pathsIn(node[key], [...at, key]);
    }
}

const valueAt = (node: unknown, path: readonly string[]): any =>
  path.reduce((inner: any, key) => inner?.[key], node as any);

function withValue(content: Node, path: readonly string[], value: unknown): Node {
  const copy = structuredClone(content);
  const parent = valueAt(copy, path.slice(0, -1));
  if (value === undefined) delete parent[path.at(-1) as string];
  else parent[path.at(-1) as string] = value;
  return copy;
}

/** What is there, but off or empty, in place of a value. */
function hollowOf(value: unknown): unknown {
  if (value === true) return false;
  if (value === 'true') return 'false';
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return [];
  return isMap(value) ? {} : undefined;
}

const KEYS: Readonly<Record<Dialect, (path: readonly string[]) => boolean>> = {
  cloudformation: (path) => path[0] === 'Resources' && path[2] === 'Properties' && path.length > 3,
  terraform: (path) => path[0] === 'resource' && path.length > 3,
};

/** The paths of passing examples that a rule needs, and which may as well be empty. */
function hollowPasses(id: string): string[] {
  const rule = rules[id]!;
  const found: string[] = [];
  for (const example of examples[id]!.passes)
    for (const dialect of ['cloudformation', 'terraform'] as const) {
      const given = example[dialect] as Node | undefined;
      if (!given) continue;
      const section = dialect === 'cloudformation' ? 'Resources' : 'resource';
      const whole = [section, 'data', 'provider'].some((key) => key in given) ? given : { [section]: given };
      const passes = (content: Node): boolean =>
        tryExamples(rule, {
          fails: [],
          passes: [{ ...example, cloudformation: undefined, terraform: undefined, [dialect]: content } as never],
        }).every(({ states }) => states.length === 1 && states[0] === 'pass');
      for (const path of pathsIn(whole)) {
        const hollow = KEYS[dialect](path) ? hollowOf(valueAt(whole, path)) : undefined;
        if (hollow === undefined || passes(withValue(whole, path, undefined))) continue;
        if (passes(withValue(whole, path, hollow))) found.push(`${id} (${dialect}): ${path.slice(1).join('.')}`);
      }
    }
  return found;
}

test('what a rule needs must not only be there: off or empty, it does not pass', () => {
  const judged = Object.keys(rules).filter((id) => !BY_RIGHT.some(([pattern]) => pattern.test(id)));
  expect(judged.flatMap(hollowPasses)).toEqual([]);
}, 60_000);

test('each exception is still needed', () => {
  const excepted = Object.keys(rules).filter((id) => BY_RIGHT.some(([pattern]) => pattern.test(id)));
  const needed = excepted.filter((id) => hollowPasses(id).length > 0);
  expect(BY_RIGHT.filter(([pattern]) => !needed.some((id) => pattern.test(id)))).toEqual([]);
}, 60_000);
