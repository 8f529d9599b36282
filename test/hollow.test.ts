import { rules } from '../lib';
import { BulwarkError } from '../lib/engine/error';
import type { Declared } from '../lib/engine/template';
import { examples } from '../lib/rules/examples';
import { statesOf } from '../lib/testing/try-examples';

/** Rules that an empty value satisfies by right, and why. */
const BY_RIGHT: readonly (readonly [RegExp, string])[] = [
  [
    /policy|^iam\/|permission|other-keys|role-bare/,
    'a condition on nothing, or a statement about nothing, lets nobody in',
  ],
  [/^ec2\/(acl|group)/, 'a rule without a protocol is none, and AWS refuses it'],
  [
    /^ec2\/instance-ebs|^fsx\/|^elb\/(classic-load-balancer-not|listener-https|load-balancer-cross-zone)/,
    'AWS refuses an empty kind or protocol',
  ],
  [/^opensearch\/domain-https/, 'an empty block takes what the Terraform provider assumes in it'],
  [/^s3\/bucket-notifies/, 'the custom resource of the CDK turns EventBridge on with nothing more said of it'],
  [/^logs\/log-group-masks/, 'CloudWatch Logs takes no operation without a MaskConfig, which is empty itself'],
  [/^wafv2\//, 'a block without arguments is what it says'],
  [
    /^codebuild\/project-no-sessions|^codepipeline\/pipeline-(approval|roles)|^efs\/file-system-anonymous/,
    'a policy without a statement allows nothing',
  ],
];

/** Places that take any type, and so hold nothing of a wrong one, and why. */
const UNTYPED: readonly (readonly [RegExp, string])[] = [
  [
    /codepipeline.*Configuration|^emr\/|^imagebuilder\/|^sagemaker\/feature-group|^sns\/.*RedrivePolicy|^ssm\/session|^wafv2\/.*rate_based/,
    'the schema takes any JSON there',
  ],
  [/^eks\/.*Config\.logging|^s3\/bucket-notifies/, 'a custom resource of the CDK takes what its function does'],
  [/^redshift\/.*logging/, 'a block of versions of the provider before the one whose schema is read'],
  [/^dynamodb\/.*SSESpecification\.KMSMasterKeyId/, 'a property that the schema of SAM that is read has not yet'],
  [/MaxConcurrency/, 'no rule reads it by its name: something is set there'],
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

/** A value of a type that another's place cannot take. A text alone may stand for a list of texts. */
function mistypedOf(value: unknown): unknown {
  if (typeof value === 'boolean' || typeof value === 'number') return [value];
  if (typeof value === 'string') return value.includes('${') ? undefined : { some: value };
  if (Array.isArray(value)) return value.every(isMap) ? 'some text' : { some: 'text' };
  return isMap(value) ? 'some text' : undefined;
}

const KEYS: Readonly<Record<Declared, (path: readonly string[]) => boolean>> = {
  cloudformation: (path) => path[0] === 'Resources' && path[2] === 'Properties' && path.length > 3,
  terraform: (path) => path[0] === 'resource' && path.length > 3,
};

interface Needed {
  readonly dialect: Declared;
  readonly path: readonly string[];
  readonly value: unknown;
  /** Whether the example passes with something else there. */
  passesWith(other: unknown): boolean;
}

const needs = new Map<string, readonly Needed[]>();

/** What of its passing examples a rule needs. */
function neededBy(id: string): readonly Needed[] {
  const known = needs.get(id);
  if (known) return known;
  const rule = rules[id]!;
  const found: Needed[] = [];
  for (const example of examples[id]!.passes)
    for (const dialect of ['cloudformation', 'terraform'] as const) {
      const given = example[dialect] as Node | undefined;
      if (!given) continue;
      const section = dialect === 'cloudformation' ? 'Resources' : 'resource';
      const whole = [section, 'data', 'provider'].some((key) => key in given) ? given : { [section]: given };
      const passes = (content: Node): boolean => {
        try {
          const states = statesOf(rule, content, example.resource?.[dialect]);
          return states.length === 1 && states[0] === 'pass';
        } catch (error) {
          if (error instanceof BulwarkError) return false;
          throw error;
        }
      };
      for (const path of pathsIn(whole)) {
        const value = KEYS[dialect](path) ? valueAt(whole, path) : undefined;
        if (value === undefined || passes(withValue(whole, path, undefined))) continue;
        found.push({ dialect, path, value, passesWith: (other) => passes(withValue(whole, path, other)) });
      }
    }
  needs.set(id, found);
  return found;
}

/** The paths of passing examples that a rule needs, and which may as well hold something else. */
const passesWith = (id: string, otherOf: (value: unknown) => unknown): string[] =>
  neededBy(id)
    .filter(({ value, passesWith }) => otherOf(value) !== undefined && passesWith(otherOf(value)))
    .map(({ dialect, path }) => `${id} (${dialect}): ${path.slice(1).join('.')}`);

const hollowPasses = (id: string): string[] => passesWith(id, hollowOf);

test('what a rule needs must not only be there: off or empty, it does not pass', () => {
  const judged = Object.keys(rules).filter((id) => !BY_RIGHT.some(([pattern]) => pattern.test(id)));
  expect(judged.flatMap(hollowPasses)).toEqual([]);
}, 60_000);

test('each exception is still needed', () => {
  const excepted = Object.keys(rules).filter((id) => BY_RIGHT.some(([pattern]) => pattern.test(id)));
  const needed = excepted.filter((id) => hollowPasses(id).length > 0);
  expect(BY_RIGHT.filter(([pattern]) => !needed.some((id) => pattern.test(id)))).toEqual([]);
}, 60_000);

test('a value of another type than its place takes satisfies no rule', () => {
  const passed = Object.keys(rules)
    .flatMap((id) => passesWith(id, mistypedOf))
    .filter((place) => !/\.(Statement|Policies)\./.test(place));
  expect(passed.filter((place) => !UNTYPED.some(([pattern]) => pattern.test(place)))).toEqual([]);
  expect(UNTYPED.filter(([pattern]) => !passed.some((place) => pattern.test(place)))).toEqual([]);
}, 60_000);
