import {
  Annotations,
  App,
  Aspects,
  DefaultTokenResolver,
  type IAspect,
  StringConcat,
  TerraformElement,
  TerraformResource,
  TerraformStack,
  Tokenization,
} from 'cdktf';
import type { IConstruct } from 'constructs';
import { check } from '../../../lib/check';
import { type Config, defineConfig } from '../../../lib/engine/config';
import { BulwarkError } from '../../../lib/engine/error';
import { withoutIn } from '../../../lib/engine/profiles';
import { rules } from '../../../lib/rules';
import { keep, keptFor, settingsIn } from '../../../tree/settings';
import { waivedBy } from '../../../tree/waivers';
import { type Guards, isWaived, leading } from '../../hardening';
import { GrantedRole } from '../../iam/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { type Beside, type Body, type InPlace, isHardened, TYPES } from '../cdktf';

/**
 * Gives resources that an app or a stack declares plainly, such as `new S3Bucket(…)`, the defaults of hardened
 * constructs, with what stands beside these: in existing code, and in constructs that others have written. Their
 * addresses stay. What an app says itself stays too, and its own settings and policies take the place of hardened ones;
 * what gives a default up is refused in the same words, unless the configuration waives the rule at the construct's path.
 *
 * Synthesis tells which types are covered. Resources with `count` or `for_each` are not, and it says so at each. Throws
 * a `BulwarkError` for what is neither an app nor a stack.
 */
export function hardenDefaults(scope: App | TerraformStack, config?: Config): void {
  if (!App.isApp(scope) && !TerraformStack.isStack(scope))
    throw new BulwarkError('hardenDefaults needs the App, or a stack of it');
  if (config && !keptFor(scope)) keep(scope.node.root, config);
  if (TerraformStack.isStack(scope)) {
    addTo(scope);
    return;
  }
  // The framework visits no aspect of an app, so each stack gets its own.
  for (const stack of scope.node.findAll()) if (TerraformStack.isStack(stack)) addTo(stack);
  whenPrepared(scope);
}

const apps = new WeakSet<IConstruct>();
let isWatching = false;

/** Stacks that an app makes later get theirs when it prepares all of them, before the first is written. */
function whenPrepared(app: App): void {
  apps.add(app);
  if (isWatching) return;
  isWatching = true;
  const { prepareStack } = TerraformStack.prototype;
  TerraformStack.prototype.prepareStack = function (this: TerraformStack): void {
    if (apps.has(this.node.root)) addTo(this);
    prepareStack.call(this);
  };
}

const hardened = new WeakSet<TerraformStack>();

function addTo(stack: TerraformStack): void {
  if (hardened.has(stack)) return;
  hardened.add(stack);
  Aspects.of(stack).add(new HardenedDefaults(stack));
  Annotations.of(stack).addInfo(`bulwark: these types have hardened defaults: ${Object.keys(TYPES).join(', ')}`);
}

/** Hardens what a stack declares plainly, once all of it is declared. */
class HardenedDefaults implements IAspect {
  private readonly replaced = new Map<string, { readonly path: string; readonly guards: Guards<any> }>();

  constructor(private readonly stack: TerraformStack) {
    stack.node.addValidation({ validate: () => this.refusals() });
  }

  visit(node: IConstruct): void {
    if (node !== this.stack) return;
    const keys = keysIn(this.stack);
    const declared = resourcesWithin(this.stack).map((resource) => [resource, bodyOf(resource)] as const);
    const bodies = new Map<string, Body[]>();
    for (const [{ terraformResourceType: type }, body] of declared)
      bodies.set(type, [...(bodies.get(type) ?? []), body]);
    const texts = new Map([...bodies].map(([type, all]) => [type, all.map((body) => JSON.stringify(body))]));
    // One with a list of all policies that it has takes no other.
    const roles = new Set(
      declared.flatMap(([resource, body]) => ('managed_policy_arns' in body ? [] : [addressOf(resource)])),
    );
    for (const [resource, body] of declared) {
      const how = inPlaceOf(resource);
      if (!how || isHardened(resource)) continue;
      const address = addressOf(resource);
      const beside: Beside = {
        declared: (type) => bodies.get(type) ?? [],
        refers: (type) => texts.get(type)?.some((text) => refersTo(address, text)) ?? false,
      };
      const why =
        'count' in body || 'for_each' in body
          ? 'it stands for many'
          : how.runsAs && !roles.has(roleNamedIn(body, how))
            ? 'its role has to be granted more, and is not declared in this stack, or with a list of all its policies'
            : how.left?.(body, beside);
      if (why)
        Annotations.of(resource).addWarning(
          `bulwark: this is not hardened in place, because ${why}: make it by a hardened construct`,
        );
      else this.replace(resource, body, how, beside);
    }
    // Keys that are shared, and that nothing takes, since each thing was given its own.
    for (const key of keysIn(this.stack))
      if (!keys.includes(key) && !isReferredTo(addressOf(key), this.stack)) this.stack.node.tryRemoveChild(key.node.id);
  }

  /** Puts a hardened construct in place of a resource. */
  private replace(plain: TerraformResource, body: Body, how: InPlace, beside: Beside): void {
    const { terraformResourceType: type, provider } = plain;
    const address = addressOf(plain);
    const twin = underIdOf(plain, 'Hardened', (id) => how.make(plain, id, body, provider));
    const said = how.said?.(body, bodyOf(twin)) ?? body;
    const unsaid = how.unsaid?.(body, beside);
    if (how.runsAs) lend(twin, roleNamedIn(body, how));
    for (const argument of unsaid?.arguments ?? []) drop(twin, argument);
    for (const made of unsaid?.made ?? []) twin.node.tryRemoveChild(made);
    withoutLists(twin, said);
    for (const [argument, value] of Object.entries(said)) twin.addOverride(argument, value);
    // What is found there is told of the construct that the app made.
    twin.addOverride('//.metadata.path', plain.node.path);
    for (const companion of twin.node.children)
      if (TerraformResource.isTerraformResource(companion) && beside.refers(companion.terraformResourceType))
        twin.node.tryRemoveChild(companion.node.id);
    if (beside.refers(`${type}_policy`)) drop(twin, 'policy');
    grantNoMore(twin);
    silence(plain);
    this.replaced.set(address, { path: plain.node.path, guards: how.guards });
  }

  /** What gives up a default of what was replaced. */
  private refusals(): string[] {
    const { settings } = keptFor(this.stack) ?? { settings: settingsIn(this.stack) };
    const asked = [...this.replaced.values()].flatMap(({ guards }) => Object.keys(guards));
    const without = withoutIn(settings.profile);
    const on = [...new Set(asked)].filter((rule) => !without.includes(rule));
    if (on.length === 0) return [];
    const config = defineConfig({
      name: 'hardened defaults',
      rules: Object.fromEntries(on.map((rule) => [rule, 'error'])),
      settings,
    });
    const content = contentOf(this.stack);
    const { findings } = check([{ name: 'cdk.tf.json', content }], config);
    return [...this.replaced].flatMap(([address, { path, guards }]) => {
      const waive = waivedBy(keptFor(this.stack), path);
      const given = findings.flatMap(({ rule, resource, state }) =>
        state === 'fail' && Object.hasOwn(guards, rule) && isAbout(address, resource, content) ? [rule] : [],
      );
      return leading([...new Set(given)])
        .filter((rule) => !isWaived(rule, waive))
        .map(
          (rule) =>
            `'${path}' gives up ${rule}. ${rules[rule]?.why} This resource is hardened by hardenDefaults, so the configuration is where to waive a rule: waive('${rule}', { within: ['${path}'], because, owner, until })`,
        );
    });
  }
}

const resourcesWithin = (scope: IConstruct): TerraformResource[] =>
  scope.node
    .findAll()
    .filter((it) => TerraformResource.isTerraformResource(it) && !isSilent(it)) as TerraformResource[];

const addressOf = (resource: TerraformResource): string =>
  `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;

const inPlaceOf = ({ terraformResourceType: type }: TerraformResource): InPlace | undefined =>
  Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;

const keysIn = (stack: TerraformStack): HardenedKey[] => stack.node.children.filter((it) => it instanceof HardenedKey);

const isReferredTo = (address: string, stack: TerraformStack): boolean =>
  refersTo(address, JSON.stringify(contentOf(stack)));

const resolved = (value: unknown, scope: IConstruct): any =>
  Tokenization.resolve(value, {
    scope,
    resolver: new DefaultTokenResolver(new StringConcat()),
    preparing: false,
  });

const bodyOf = (resource: TerraformResource): Body =>
  Object.values<any>(resolved(resource.toTerraform(), resource).resource ?? {}).flatMap((named) =>
    Object.values<Body>(named),
  )[0] ?? {};

/** Whether a finding is about the resource with an address, or about a part of it, such as its policy. */
function isAbout(address: string, found: string, { resource = {} }: Body): boolean {
  const [type = '', name = ''] = found.split('.');
  const isPart = type.startsWith(`${address.split('.')[0]}_`);
  return found === address || (isPart && refersTo(address, JSON.stringify(resource[type]?.[name] ?? {})));
}

/** The address of the role that a resource runs as. */
const roleNamedIn = (body: Body, { runsAs = '' }: InPlace): string =>
  /^\$\{(aws_iam_role\.[\w-]+)\.arn\}$/.exec(body[runsAs])?.[1] ?? '';

/** Grants the role of an app what the one that a hardened construct made would be granted, and leaves that out. */
function lend(twin: TerraformResource, role: string): void {
  const own = twin.node.findChild('Role') as GrantedRole;
  for (const made of twin.node.findAll()) {
    if (!TerraformResource.isTerraformResource(made) || made.terraformResourceType !== 'aws_iam_role_policy_attachment')
      continue;
    if (refersTo(addressOf(own), JSON.stringify(bodyOf(made)))) made.addOverride('role', `\${${role}.name}`);
  }
  silence(own);
}

/** Takes back what a role is granted for what is the app's to say, and so is not there. */
function grantNoMore(twin: TerraformResource): void {
  const role = twin.node.tryFindChild('Role');
  if (!(role instanceof GrantedRole)) return;
  const own = JSON.stringify(bodyOf(twin));
  const made = new Set(resourcesWithin(twin).map(addressOf));
  role.keepStatements((statement) =>
    [...JSON.stringify(resolved(statement, role)).matchAll(/(?<![\w.])aws_\w+\.[\w-]+/g)].every(
      ([address]) => made.has(address) || refersTo(address, own),
    ),
  );
}

/** Keeps lists of a hardened construct out of those that are said instead: an override is added to them. */
function withoutLists(twin: TerraformResource, said: Body): void {
  const attributed = twin as unknown as { synthesizeAttributes(): Record<string, any> };
  const attributes = attributed.synthesizeAttributes.bind(twin);
  attributed.synthesizeAttributes = () => withoutListsOf(said, attributes());
}

const withoutListsOf = (said: Body, own: Body): Record<string, any> =>
  Object.fromEntries(
    Object.entries(own).flatMap(([key, value]) =>
      Array.isArray(said[key])
        ? []
        : [[key, isBlock(said[key]) && isBlock(value) ? withoutListsOf(said[key], value) : value]],
    ),
  );

const isBlock = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Tokenization.isResolvable(value);

/** Takes an argument from a resource, as its class does where it can be without it. */
function drop(resource: TerraformResource, argument: string): void {
  const reset = (resource as unknown as Record<string, unknown>)[
    `reset${argument[0]?.toUpperCase()}${argument.slice(1)}`
  ];
  if (typeof reset === 'function') reset.call(resource);
}

const refersTo = (address: string, text: string): boolean =>
  text.includes(address) && new RegExp(`\\b${address.replaceAll('.', '\\.')}(?![\\w-])`).test(text);

/** All that a stack declares, by section, type and name. */
function contentOf(stack: TerraformStack): Body {
  const content: Record<string, any> = {};
  for (const element of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(element)) continue;
    for (const [section, types] of Object.entries<any>(resolved(element.toTerraform(), element))) {
      if (section === 'terraform') continue;
      content[section] ??= {};
      for (const [type, named] of Object.entries<any>(types))
        content[section][type] = Array.isArray(named)
          ? [...(content[section][type] ?? []), ...named]
          : typeof named === 'object' && named !== null
            ? { ...content[section][type], ...named }
            : named;
    }
  }
  return content;
}

/** Makes a resource that has the address of another. */
function underIdOf<T extends TerraformResource>(plain: TerraformResource, id: string, make: (id: string) => T): T {
  const { cdktfStack: stack } = plain;
  const path = `${plain.node.path}/${id}`;
  const own = Object.getOwnPropertyDescriptor(stack, 'getLogicalId');
  const { getLogicalId } = stack;
  stack.getLogicalId = (element) =>
    'node' in element && element.node.path === path ? plain.friendlyUniqueId : getLogicalId.call(stack, element);
  try {
    const made = make(id);
    // It is kept once it is asked for.
    void made.friendlyUniqueId;
    return made;
  } finally {
    if (own) Object.defineProperty(stack, 'getLogicalId', own);
    else delete (stack as { getLogicalId?: unknown }).getLogicalId;
  }
}

const SILENT = Symbol.for('cdk-bulwark.silent');
const isSilent = (it: IConstruct): boolean => SILENT in it;

/** Keeps a resource out of what its stack writes, but for what is to become of it, such as an import. */
function silence(resource: TerraformResource): void {
  Object.defineProperty(resource, SILENT, { value: true });
  const withoutIt = (write: () => any) => () => {
    const { resource: _, ...others } = write.call(resource);
    return others;
  };
  const { toTerraform, toHclTerraform } = resource;
  Object.assign(resource, {
    toTerraform: withoutIt(toTerraform),
    toHclTerraform: withoutIt(toHclTerraform),
    toMetadata: () => ({}),
  });
}
