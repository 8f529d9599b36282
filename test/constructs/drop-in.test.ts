import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { App, PropertyInjectors, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { hardenDefaults, LeastPrivilegeRole, PermissionsBoundary } from '../../doors/cdk';
import { check, type Input } from '../../lib';
import { isHelper, once, strict, subjectsIn, templateOf } from './subjects';

interface Member {
  readonly name: string;
  readonly parameters?: readonly { readonly optional?: boolean; readonly variadic?: boolean }[];
}

/** A type as the description that comes with aws-cdk-lib has it. */
interface Type {
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly initializer?: {
    readonly parameters?: readonly { readonly name: string; readonly type: { fqn?: string } }[];
  };
}

const folder = dirname(require.resolve('aws-cdk-lib/package.json'));
const { types } = JSON.parse(gunzipSync(readFileSync(join(folder, '.jsii.gz'))).toString()) as {
  types: Record<string, Type>;
};

/** What grants the actions that it is given, or grants to everyone, or to several at once. */
const UNNAMED = [
  ...['grantExecution', 'grantInvokeCompositePrincipal', 'grantInvokeFromVpcEndpointsOnly', 'grantOnKey'],
  ...['grantPublicAccess', 'grantStream'],
];

/** What a type has, and those that it extends. */
function membersOf(name: string | undefined, part: 'properties' | 'methods'): Member[] {
  const type = name === undefined ? undefined : types[name];
  if (!type) return [];
  return [...(type[part] ?? []), ...[type.base, ...(type.interfaces ?? [])].flatMap((it) => membersOf(it, part))];
}

/** The CDK's own class that a construct extends, by the name that aws-cdk-lib gives it. */
const parentOf = (type: object): string =>
  (Object.getPrototypeOf(type) as { [rtti: symbol]: { fqn: string } })[Symbol.for('jsii.rtti')]?.fqn ?? '';

const propsOf = (type: object): Member[] =>
  membersOf(
    types[parentOf(type)]?.initializer?.parameters?.find(({ name }) => name === 'props')?.type.fqn,
    'properties',
  );

/** What the resources of a construct called `Subject` say, by logical id and property. */
function saidIn([synthesised]: readonly Input[]): Map<string, unknown> {
  const { content } = synthesised as Input;
  // A deployment of an API is called by all that it deploys.
  const named = JSON.stringify(content).replaceAll(/(?<=Deployment[0-9A-F]{8})[0-9a-f]{32}/g, '');
  const { Resources } = JSON.parse(named) as { Resources: Record<string, { Properties?: object }> };
  return new Map(
    Object.entries(Resources)
      .filter(([id]) => id.startsWith('Subject'))
      .flatMap(([id, { Properties = {}, ...rest }]) =>
        Object.entries({ ...Properties, ...rest }).map(([name, value]) => [`${id}.${name}`, value] as const),
      ),
  );
}

/** At least what a value holds: a policy that has more statements, a list that has more rules. */
function holding(value: unknown): unknown {
  if (Array.isArray(value)) return expect.arrayContaining(value.map(holding));
  if (value === null || typeof value !== 'object') return value;
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, it]) => [key, holding(it)])));
}

const dropIns = subjectsIn('cdk').flatMap(({ accepts, ...subject }) => (accepts ? [{ ...subject, accepts }] : []));

test('whatever is called hardened stands in place of what it is named after', () => {
  const names = subjectsIn('cdk').map(({ name }) => name);
  expect(names.filter((name) => /^Hardened/.test(name))).toEqual(
    dropIns.map(({ name }) => name).filter((name) => /^Hardened/.test(name)),
  );
});

test('each is given in place as well', () => {
  const inPlace = (type: object) => (type as { inPlace?: { name: string; id: string } }).inPlace;
  // The CDK injects props into its constructs, not into resources.
  const hardened = dropIns.filter(({ name, type }) => /^Hardened/.test(name) && 'PROPERTY_INJECTION_ID' in type);
  expect(hardened.map(({ type }) => inPlace(type)?.name)).toEqual(hardened.map(({ name }) => name));
  const app = new App();
  hardenDefaults(app);
  const covered = PropertyInjectors.of(app).supportedClasses();
  expect(hardened.map(({ type }) => inPlace(type)?.id).filter((id) => !covered.includes(id ?? ''))).toEqual([]);
});

describe.each(dropIns)(
  '$name in place of its parent',
  ({ type, guards, defaulted, accepts, alongside, make, plain }) => {
    const Parent = Object.getPrototypeOf(type) as new (scope: Stack, id: string, props: object) => unknown;
    const parent = plain ?? ((scope, id, props) => new Parent(scope as Stack, id, props));
    const accepted = Object.keys(accepts(new Stack()));

    test('accepts every prop of it, or names what refuses it', () => {
      const known = [...Object.values(guards).flatMap(({ props }) => props), ...defaulted, ...accepted];
      const props = propsOf(type).map(({ name }) => name);
      expect(parentOf(type)).toMatch(/^(aws-cdk-lib|constructs)\./);
      expect(props.filter((name) => !known.includes(name))).toEqual([]);
      expect(accepted.filter((name) => !props.includes(name))).toEqual([]);
    });

    const saidWithout = once(() => saidIn(templateOf((stack) => parent(stack, 'Subject', {}))));

    for (const prop of accepted) {
      const given = (stack: Stack) => {
        const all = accepts(stack);
        return Object.fromEntries([prop, ...(alongside[prop] ?? [])].map((name) => [name, all[name]]));
      };
      const hardened = once(() => templateOf((stack) => make(stack, 'Subject', given(stack))));

      test(`says of ${prop} what its parent says`, () => {
        const without = saidWithout();
        const wanted = [...saidIn(templateOf((stack) => parent(stack, 'Subject', given(stack))))].filter(
          ([name, value]) => JSON.stringify(without.get(name)) !== JSON.stringify(value),
        );
        const said = saidIn(hardened());
        expect(wanted.length).toBeGreaterThan(0);
        for (const [name, value] of wanted) expect([name, said.get(name)]).toEqual([name, holding(value)]);
      });

      test(`has no findings with ${prop}`, () => {
        const { findings } = check(hardened(), strict);
        expect(findings.filter(({ resource }) => !isHelper(resource)).map(({ rule }) => rule)).toEqual([]);
      });
    }

    const grants = membersOf(parentOf(type), 'methods')
      .filter(({ name }) => /^grant[A-Z]/.test(name) && !UNNAMED.includes(name))
      .filter(({ parameters = [] }) => parameters.slice(1).every(({ optional, variadic }) => optional || variadic))
      .map(({ name }) => name);

    for (const name of new Set(grants))
      test(`${name} grants actions by their names`, () => {
        templateOf((stack) => {
          const beside = new Construct(stack, 'Beside');
          const role = new LeastPrivilegeRole(beside, 'Role', {
            assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
            permissionsBoundary: new PermissionsBoundary(beside, 'Bounds', { services: ['s3', 'logs'] }),
          });
          const made = make(stack, 'Subject') as Record<string, (grantee: LeastPrivilegeRole) => unknown>;
          expect(made).toBeInstanceOf(Parent);
          made[name]?.(role);
        });
      });
  },
);
