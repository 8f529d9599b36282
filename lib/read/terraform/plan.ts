import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import { escaped } from './instances';
import { Mirrored } from './mirrored';
import { KEY, unkeyed } from './resource-address';

/** A resource of a plan, its values written as a configuration would: what is unknown until apply as expressions. */
export interface Planned {
  readonly address: string;
  /** The address without the instance's key. */
  readonly block: string;
  readonly key: string | number | undefined;
  readonly type: string;
  readonly body: { [key: string]: Json };
  /** The arguments that the configuration gives. */
  readonly configured: ReadonlySet<string>;
  /** Where its values stand in the plan. */
  readonly origin: readonly string[];
}

/** Whether data is what `terraform show -json` prints of a plan. */
export const isPlan = (data: Json): boolean => isObject(child(data, 'planned_values'));

/** The resources that a plan leaves in place, the providers that its configuration names, and its variables. */
export function readPlan(data: Json): {
  variables: Map<string, Json>;
  resources: Planned[];
  providers: { id: string; name: string; body: { [key: string]: Json }; origin: readonly string[] }[];
} {
  const plan = new Plan(data);
  const resources = plan.resources();
  return { variables: plan.variables(), resources, providers: plan.providers() };
}

type Body = { [key: string]: Json };

const isObject = (value: Json | undefined): value is Body =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

const textAt = (value: Json | undefined, key: string): string => {
  const text = child(value, key);
  return typeof text === 'string' ? text : '';
};

/** A module of the configuration, and how it is called. */
interface Module {
  readonly body: Json;
  /** The arguments it is called with, what it is called for each of, and the module that calls it. */
  readonly call?: { readonly expressions: Json; readonly over: Json | undefined; readonly from: string };
}

/** Arguments that name another resource: a reference in one of them is the value itself, not a part of it. */
const NAMING =
  /^(bucket|role|user|group|cluster|function_name|domain|queue_url|repository|table_name|vault_name|permissions_boundary|name|id|arn|url|identifier)$|_(id|arn|name|url|identifier)$|(^|_)security_group$/;
const NAMING_LIST =
  /^(roles|users|groups|subnets|security_groups|buckets)$|_(ids|arns|names|identifiers|subnets|security_groups)$/;
const GENERATED = new RegExp(
  String.raw`(^|\.)(random_password\.[\w-]+(${KEY})?\.(result|bcrypt_hash)|data\.aws_secretsmanager_random_password\.[\w-]+(${KEY})?\.random_password)$`,
);
const DOCUMENT = new RegExp(
  String.raw`^(.*\bdata\.aws_iam_policy_document\.[\w-]+(?:${KEY})?)(\.(?:minified_)?json)?$`,
);
const PATH = new RegExp(String.raw`^\$\{(?:[\w.-]|${KEY})+\}$`);
const CALL = new RegExp(String.raw`^(module\.[\w-]+)(${KEY})?(?:\.([\w-]+))?`);
const LAST_CALL = new RegExp(String.raw`module\.[\w-]+(${KEY})?\.$`);
const NAMING_ATTRIBUTE = /(^|_|\.)(id|arn|name|bucket|identifier|url)$/;

class Plan {
  private readonly changes = new Map<string, Json>();
  private readonly mirrored: Mirrored;
  private readonly configured = new Map<string, Json>();
  private readonly modules = new Map<string, Module>();
  private readonly values = new Map<string, Json>();
  private readonly modulesWithResources = new Set<string>();
  /** Variables that secrets are taken from. */
  private readonly secrets = new Set<string>();

  constructor(private readonly data: Json) {
    // A deposed object is deleted beside the one that stands at its address.
    const changes = listOf(child(data, 'resource_changes')).filter((change) => child(change, 'deposed') === undefined);
    for (const change of changes) this.changes.set(textAt(change, 'address'), child(change, 'change') ?? null);
    this.mirrored = new Mirrored(
      changes
        .filter(
          (change) => !listOf(child(child(change, 'change'), 'actions')).every((it) => it === 'no-op' || it === 'read'),
        )
        .map((it) => ({
          type: textAt(it, 'type'),
          before: child(child(it, 'change'), 'before'),
          after: child(child(it, 'change'), 'after'),
        })),
    );
    this.configure(child(child(data, 'configuration'), 'root_module') ?? null, '');
  }

  private configure(body: Json, path: string, call?: Module['call']): void {
    this.modules.set(path, { body, ...(call ? { call } : {}) });
    for (const resource of listOf(child(body, 'resources')))
      this.configured.set(path + textAt(resource, 'address'), resource);
    const calls = child(body, 'module_calls');
    if (isObject(calls))
      for (const name of Object.keys(calls))
        this.configure(child(calls[name], 'module') ?? null, `${path}module.${name}.`, {
          expressions: child(calls[name], 'expressions') ?? null,
          over: child(calls[name], 'for_each_expression'),
          from: path,
        });
  }

  resources(): Planned[] {
    const found: { resource: Json; module: string; origin: string[] }[] = [];
    const collect = (
      module: Json | undefined,
      path: string,
      origin: string[],
      wanted: (resource: Json) => boolean,
    ): void => {
      for (const [index, resource] of listOf(child(module, 'resources')).entries())
        if (isObject(resource) && wanted(resource))
          found.push({ resource, module: path, origin: [...origin, 'resources', String(index), 'values'] });
      for (const [index, inner] of listOf(child(module, 'child_modules')).entries())
        collect(inner, `${textAt(inner, 'address')}.`, [...origin, 'child_modules', String(index)], wanted);
    };
    collect(
      child(child(this.data, 'planned_values'), 'root_module'),
      '',
      ['planned_values', 'root_module'],
      (resource) => !this.isLeft(textAt(resource, 'address')),
    );
    const seen = new Set(found.map(({ resource }) => textAt(resource, 'address')));
    const read = (resource: Json) => child(resource, 'mode') === 'data' && !seen.has(textAt(resource, 'address'));
    collect(
      child(child(child(this.data, 'prior_state'), 'values'), 'root_module'),
      '',
      ['prior_state', 'values', 'root_module'],
      read,
    );
    for (const { resource, module } of found) {
      this.values.set(textAt(resource, 'address'), child(resource, 'values') ?? null);
      this.modulesWithResources.add(module.slice(0, -1));
    }
    return found.flatMap(({ resource, module, origin }) => {
      const address = textAt(resource, 'address');
      const [type, name] = [textAt(resource, 'type'), textAt(resource, 'name')];
      if (!address || !type || !name) return [];
      const own = `${child(resource, 'mode') === 'data' ? 'data.' : ''}${type}.${name}`;
      const index = child(resource, 'index');
      const configured = this.configured.get(unkeyed(module) + own);
      const expressions = child(configured, 'expressions');
      const planned = {
        value: child(resource, 'values'),
        unknown: child(this.changes.get(address), 'after_unknown'),
        sensitive: child(resource, 'sensitive_values'),
      };
      const each = { key: asKey(index), over: child(configured, 'for_each_expression') };
      const body = this.merged(planned, expressions, { module, argument: '', each });
      if (isObject(body) && isObject(expressions)) this.leave(type, body, expressions, planned.value);
      // A plan does not tell the lifecycle: what would be refused or replaced first is known to the configuration alone.
      if (isObject(body) && child(resource, 'mode') !== 'data') body.lifecycle = laterOf([]);
      const provider = textAt(configured, 'provider_config_key');
      if (isObject(body) && provider) body.provider = providerId(provider);
      return [
        {
          address,
          block: module + own,
          key: each.key,
          type: own.slice(0, -(name.length + 1)),
          body: isObject(body) ? body : {},
          configured: new Set(isObject(expressions) ? Object.keys(expressions) : []),
          origin,
        },
      ];
    });
  }

  /** Whether a plan deletes a resource, or has Terraform manage it no more. */
  private isLeft(address: string): boolean {
    const actions = listOf(child(this.changes.get(address), 'actions'));
    return actions.length > 0 && actions.every((action) => action === 'delete' || action === 'forget');
  }

  /** Leaves to other resources what they change, of arguments that nobody writes. */
  private leave(type: string, body: Body, expressions: Body, values: Json | undefined): void {
    for (const argument of Object.keys(body)) {
      if (Object.hasOwn(expressions, argument)) continue;
      const left = this.mirrored.left(type, argument, body[argument], values);
      if (left === undefined) delete body[argument];
      else body[argument] = left;
    }
  }

  variables(): Map<string, Json> {
    const given = child(this.data, 'variables');
    const declared = child(this.modules.get('')?.body, 'variables');
    const variables = new Map<string, Json>();
    for (const name of isObject(given) ? Object.keys(given) : []) {
      const sensitive = child(child(declared, name), 'sensitive') ?? false;
      const isSecret = sensitive === true || this.secrets.has(name);
      const value = isSecret ? child(child(declared, name), 'default') : child(child(given, name), 'value');
      variables.set(name, { sensitive, ...(value === undefined ? {} : { default: asWritten(value) }) });
    }
    return variables;
  }

  providers(): { id: string; name: string; body: Body; origin: readonly string[] }[] {
    const configs = child(child(this.data, 'configuration'), 'provider_config');
    if (!isObject(configs)) return [];
    return Object.keys(configs).flatMap((key) => {
      const config = configs[key] as Json;
      const module = textAt(config, 'module_address');
      const name = textAt(config, 'name') || key;
      const alias = textAt(config, 'alias');
      const body: Body = Object.create(null) as Body;
      const expressions = child(config, 'expressions');
      // A module that only uses a provider is listed, too.
      if (module && !isObject(expressions)) return [];
      if (isObject(expressions))
        for (const argument of Object.keys(expressions)) body[argument] = this.stated(expressions[argument] as Json);
      return [
        {
          id: providerId(`${module ? `${module}:` : ''}${name}${alias ? `.${alias}` : ''}`),
          name,
          body,
          origin: ['configuration', 'provider_config', key, 'expressions'],
        },
      ];
    });
  }

  /** An expression of the configuration that no planned value stands beside. */
  private stated(expression: Json): Json {
    if (Array.isArray(expression)) return expression.map((item) => this.stated(item));
    if (!isObject(expression)) return expression;
    const references = child(expression, 'references');
    const constant = child(expression, 'constant_value');
    if (constant !== undefined) return references === undefined ? asWritten(constant) : constant;
    if (Array.isArray(references)) {
      const [only] = references;
      const variable =
        references.length === 1 && typeof only === 'string' ? /^var\.([\w-]+)$/.exec(only)?.[1] : undefined;
      const value = variable === undefined ? undefined : child(child(child(this.data, 'variables'), variable), 'value');
      return value === undefined ? laterOf([]) : asWritten(value);
    }
    const out: Body = Object.create(null) as Body;
    for (const key of Object.keys(expression)) out[key] = this.stated(expression[key] as Json);
    return out;
  }

  /** Planned values with, in place of what is unknown, the expressions it comes from. What nobody configured stays absent. */
  private merged(planned: PlannedValue, expression: Json | undefined, at: Place, outer?: Json): Json | undefined {
    const { value, unknown } = planned;
    const source = outer ?? this.sourceOf(expression, at);
    if (unknown === true) {
      if (source !== undefined) return source;
      const references = this.referencesOf(expression, at);
      return references && later(references, at);
    }
    if (Array.isArray(value) || Array.isArray(unknown)) {
      const length = Math.max(listOf(value).length, listOf(unknown).length);
      const inner = Array.isArray(expression) && expression.length === 1 && length === 1 ? expression[0] : expression;
      const references = this.referencesOf(expression, at);
      const each = references?.resources.length === length && !references.open ? references.resources : undefined;
      return Array.from({ length }, (_, index) => {
        const item = inside(planned, String(index));
        const own = Array.isArray(source) && source.length === length ? source[index] : undefined;
        if (own === undefined && item.unknown === true && each && NAMING_LIST.test(at.argument))
          return `\${${each[index]}}`;
        return this.merged(item, inner, at, own) ?? laterOf([]);
      });
    }
    if (isObject(value) || isObject(unknown)) {
      const out: Body = Object.create(null) as Body;
      const keys = [value, unknown].flatMap((map) => (isObject(map) ? Object.keys(map) : []));
      for (const key of new Set(keys)) {
        const place = { ...at, argument: key };
        const own = within(expression, key);
        const item = this.merged(inside(planned, key), own, place, child(source, key));
        // A plan lists the blocks of every kind; of those that nobody wrote there are none.
        const isUnwritten = Array.isArray(item) && item.length === 0 && own === undefined && isBlock(expression);
        if (item !== undefined && !isUnwritten) out[key] = item;
      }
      return out;
    }
    if (value === undefined || value === null) return value;
    const secret = planned.sensitive === true ? this.givenSecret(expression, at) : undefined;
    if (secret !== undefined) return secret;
    const name =
      typeof value === 'string' && NAMING.test(at.argument) ? this.nameOf(value, expression, source, at) : undefined;
    return name ?? this.documentOf(value, expression, at) ?? asWritten(value);
  }

  /** A secret that is given to the plan: the variable it comes from, not the value that happens to be in the plan. */
  private givenSecret(expression: Json | undefined, at: Place, depth = 0): string | undefined {
    const references = listOf(child(expression, 'references'));
    if (references.length === 0 || depth > 20) return undefined;
    const [only] = references;
    const isGenerated = typeof only === 'string' && GENERATED.test(only);
    if (isGenerated && references.every((one) => only.startsWith(String(one)))) return `\${${only}}`;
    const variable =
      typeof only === 'string' && references.length === 1 ? /^var\.([\w-]+)$/.exec(only)?.[1] : undefined;
    const call = this.modules.get(unkeyed(at.module))?.call;
    if (variable === undefined || (at.module !== '' && !call)) return laterOf([]);
    if (call) return this.givenSecret(child(call.expressions, variable), this.callerOf(at), depth + 1);
    this.secrets.add(variable);
    return `\${var.${variable}}`;
  }

  /** The expression itself: of a configuration in JSON, a plan tells it. */
  private sourceOf(expression: Json | undefined, { module }: Place): Json | undefined {
    const references = child(expression, 'references');
    const isOwn = (text: Json) =>
      typeof text === 'string' && !/^(local|each|count|self|path|module|terraform)\b/.test(text);
    return module === '' && Array.isArray(references) && references.every(isOwn)
      ? child(expression, 'constant_value')
      : undefined;
  }

  /** The reference that a known name is taken from: it stays one, so that both are known to belong together. */
  private nameOf(name: string, expression: Json | undefined, source: Json | undefined, at: Place): string | undefined {
    if (typeof source === 'string')
      return PATH.test(source) && !source.startsWith('${var.') && NAMING_ATTRIBUTE.test(source.slice(0, -1))
        ? source
        : undefined;
    const references = this.referencesOf(expression, at);
    const [reference] = references?.resources ?? [];
    if (reference === undefined || references?.resources.length !== 1 || references.open) return undefined;
    const whole = this.values.get(reference);
    if (isObject(whole)) {
      const attribute = Object.keys(whole).find((key) => NAMING_ATTRIBUTE.test(`.${key}`) && whole[key] === name);
      return attribute && `\${${reference}.${attribute}}`;
    }
    if (!NAMING_ATTRIBUTE.test(reference)) return undefined;
    const dot = reference.lastIndexOf('.');
    return child(this.values.get(reference.slice(0, dot)), reference.slice(dot + 1)) === name
      ? `\${${reference}}`
      : undefined;
  }

  /** A policy that a document rendered, as the reference to it, so that both are known to belong together. */
  private documentOf(value: Json, expression: Json | undefined, at: Place): string | undefined {
    if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return undefined;
    const references = this.referencesOf(expression, at);
    const [only = ''] = references?.resources ?? [];
    const document = DOCUMENT.exec(only)?.[1];
    if (document === undefined || references?.resources.length !== 1 || references.open) return undefined;
    return child(this.values.get(document), 'json') === value ? `\${${document}.json}` : undefined;
  }

  /** The resources an expression refers to, by their addresses in the plan. Undefined where there is no expression. */
  private referencesOf(expression: Json | undefined, at: Place, depth = 0): References | undefined {
    if (expression === undefined || expression === null || typeof expression !== 'object' || depth > 20)
      return undefined;
    const own = child(expression, 'references');
    const texts = (Array.isArray(own) ? own : Object.hasOwn(expression, 'constant_value') ? [] : undefined)?.filter(
      (text): text is string => typeof text === 'string',
    );
    if (!texts) {
      const inner = Object.values(expression).flatMap((item) => this.referencesOf(item as Json, at, depth + 1) ?? []);
      return inner.length === 0
        ? undefined
        : { resources: [...new Set(inner.flatMap(({ resources }) => resources))], open: true };
    }
    const resources = new Set<string>();
    const key = PAIRED[typeof at.each?.key];
    let open = false;
    let isPaired = false;
    for (const text of texts) {
      if (text === key) continue;
      if (texts.some((other) => other !== text && (other.startsWith(`${text}.`) || other.startsWith(`${text}[`))))
        continue;
      const named = this.ofInstance(text, texts, at);
      isPaired ||= named !== text && named.startsWith(text);
      const resolved = this.resolved(named, at, depth);
      if (!resolved) open = true;
      else {
        open ||= resolved.open;
        for (const resource of resolved.resources) resources.add(resource);
      }
    }
    if (key !== undefined && texts.includes(key)) open ||= !isPaired;
    return { resources: [...resources], open };
  }

  /**
   * What an instance refers to, as far as that goes by its own key: `aws_x.y[each.key]`, of which a plan tells the block
   * and `each.key`, and the `each.value` of a `for_each` that goes over the instances of another block.
   */
  private ofInstance(text: string, texts: readonly string[], { module, each }: Place): string {
    if (each?.key === undefined) return text;
    const keyed = (block: string) => `${block}[${JSON.stringify(each.key)}]`;
    const isBlock = (block: string) =>
      this.values.has(module + keyed(block)) || this.modulesWithResources.has(module + keyed(block));
    if (texts.includes(PAIRED[typeof each.key] as string) && isBlock(text)) return keyed(text);
    const [block, ...others] = listOf(child(each.over, 'references'));
    const value = /^each\.value\b(.*)$/.exec(text);
    return value && typeof block === 'string' && others.length === 0 && isBlock(block) ? keyed(block) + value[1] : text;
  }

  private callerOf({ module }: Place): Place {
    const [last = '', key] = LAST_CALL.exec(module) ?? [];
    const over = this.modules.get(unkeyed(module))?.call?.over;
    return {
      module: module.slice(0, module.length - last.length),
      argument: '',
      each: { key: key === undefined ? undefined : (JSON.parse(key.slice(1, -1)) as string | number), over },
    };
  }

  private resolved(text: string, at: Place, depth: number): References | undefined {
    const { module } = at;
    const [root, name] = text.split(/[.[]/, 3) as [string, string | undefined];
    if (root === 'var' && name !== undefined) {
      const call = this.modules.get(unkeyed(module))?.call;
      return call && this.referencesOf(child(call.expressions, name), this.callerOf(at), depth + 1);
    }
    if (root === 'module') {
      const [, call = '', key = '', name] = CALL.exec(text) ?? [];
      const outputs = child(this.modules.get(`${unkeyed(module)}${call}.`)?.body, 'outputs');
      const inside = { module: `${module}${call}${key}.`, argument: '' };
      if (name !== undefined) return this.referencesOf(child(child(outputs, name), 'expression'), inside, depth + 1);
      // A plan does not tell which of its outputs is read.
      const given = Object.values(isObject(outputs) ? outputs : {}).map(
        (output) => this.referencesOf(child(output, 'expression'), inside, depth + 1) ?? NO_REFERENCES,
      );
      const resources = [...new Set(given.flatMap((output) => output.resources))];
      return { resources, open: given.length !== 1 || given.some((output) => output.open) };
    }
    if (
      root === 'local' ||
      root === 'each' ||
      root === 'count' ||
      root === 'path' ||
      root === 'self' ||
      root === 'terraform' ||
      name === undefined
    )
      return undefined;
    return { resources: [module + text], open: false };
  }
}

/** The address of a provider, by what a plan calls it: `aws.us`, `module.audit:aws`. */
const providerId = (key: string): string =>
  key.replace(/^(?:(.*):)?/, (_, module) => `${module ? `${module}.` : ''}provider.`);

/** One value of a plan, and what the plan says of it. */
interface PlannedValue {
  readonly value: Json | undefined;
  readonly unknown: Json | undefined;
  readonly sensitive: Json | undefined;
}

const inside = ({ value, unknown, sensitive }: PlannedValue, key: string): PlannedValue => ({
  value: child(value, key),
  unknown: child(unknown, key),
  sensitive: child(sensitive, key),
});

/** What stands beside the block in an expression that picks the instance of the same key. */
const PAIRED: Readonly<Record<string, string>> = { string: 'each.key', number: 'count.index' };

const asKey = (index: Json | undefined): string | number | undefined =>
  typeof index === 'string' || typeof index === 'number' ? index : undefined;

interface Place {
  /** Address of the module, with a dot at its end. */
  readonly module: string;
  readonly argument: string;
  /** The key of the instance, and what there is an instance for each of. */
  readonly each?: { readonly key: string | number | undefined; readonly over: Json | undefined };
}

interface References {
  readonly resources: readonly string[];
  /** Whether more than these resources goes into the value. */
  readonly open: boolean;
}

const NO_REFERENCES: References = { resources: [], open: true };

/** Whether an expression is that of a block, with one for each of its arguments, or not known at all. */
const isBlock = (expression: Json | undefined): boolean =>
  Array.isArray(expression) ||
  expression === undefined ||
  expression === null ||
  (isObject(expression) && !Object.hasOwn(expression, 'references') && !Object.hasOwn(expression, 'constant_value'));

/** The expression of an argument inside a block, or of all blocks where it is not known which. */
function within(expression: Json | undefined, key: string): Json | undefined {
  if (!Array.isArray(expression))
    return child(expression, 'references') === undefined ? child(expression, key) : expression;
  const found = expression.flatMap((block) => child(block, key) ?? []);
  return found.length === 0 ? undefined : found;
}

/** A value that is known after apply: a reference where it can be nothing else, otherwise an unknown that hangs on references. */
function later({ resources, open }: References, { argument }: Place): Json {
  const [only] = resources;
  if (resources.length === 1 && only !== undefined && !open) {
    const document = DOCUMENT.exec(only);
    if (document && !document[2]) return `\${${only}.json}`;
    if (document || NAMING.test(argument)) return `\${${only}}`;
  }
  // However it is made part of a secret, it is a generated one.
  if (resources.length === 1 && only !== undefined && !open && GENERATED.test(only)) return `\${${only}}`;
  if (resources.length > 0 && !open && NAMING_LIST.test(argument))
    return resources.map((resource) => `\${${resource}}`);
  return laterOf(resources, open);
}

/** Null stands for what is no resource. */
const laterOf = (resources: readonly string[], open = resources.length === 0): string =>
  `\${known_after_apply(${[...resources, ...(open ? ['null'] : [])].join(', ')})}`;

/** Planned text is literal: what looks like an expression in it is none. */
function asWritten(value: Json): Json {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.map(asWritten);
  if (!isObject(value)) return value;
  const out: Body = Object.create(null) as Body;
  for (const key of Object.keys(value)) out[key] = asWritten(value[key] as Json);
  return out;
}
