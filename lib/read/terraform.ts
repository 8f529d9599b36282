import { BulwarkError } from '../engine/error';
import { type Assembly, child, type Position, type Resource, type Template } from '../engine/template';
import { type Json, Reference, Unknown, type Value } from '../engine/value';
import { World } from '../engine/world';
import type { Source } from './source';
import { collectComparisons } from './terraform/comparisons';
import { elementsOf, evaluate, evaluateText, guarded, settle } from './terraform/evaluate';
import { type Expression, isExpression, parseTemplate, type Step, visit } from './terraform/expression';
import type { Folders } from './terraform/files';
import { type Bindings, escaped, expressionOf, literalText, quoted, writeOut } from './terraform/instances';
import { isPlan, readPlan } from './terraform/plan';
import { renderPolicyDocument } from './terraform/policy-document';
import { parseType } from './terraform/types';
import { holeOf, isMap, isOpen, record, toText } from './terraform/values';

/** Where a module stands, and what is known of its resources besides its text. */
export interface ModuleContext {
  /** The user's own line that made a resource, where the toolkit recorded it. Asked only for what is reported. */
  readonly madeAt?: (resource: Resource) => Position | undefined;
  /** `module.network.` for a module that another one calls. */
  readonly prefix?: string;
  /** The module that calls this one, and the block that does. */
  readonly caller?: { readonly template: TerraformTemplate; readonly call: Json };
  /** The folders whose files its expressions may read: its own, and that of the module all others are called from. */
  readonly folders?: Folders;
  /** Opens the module that a `source` names, where it can be read along. */
  readonly open?: (source: string) => { name: string; source: Source; context: ModuleContext } | undefined;
}

/** A resource or data block, and the resources it stands for. */
interface Block {
  readonly id: string;
  readonly type: string;
  readonly body: { [key: string]: Json };
  readonly origin: readonly string[];
  readonly repeats: 'count' | 'for_each' | undefined;
  /** Its instances where they are known before deployment, otherwise the block itself. */
  value?: Value;
  resources?: readonly Resource[];
  /** Set where deployment decides how many there are. */
  isOpen?: boolean;
}

/** A call of a module that is read along: its instances, or one that stands for all where deployment decides their number. */
interface Call {
  readonly keys: readonly string[] | undefined;
  readonly repeats: 'count' | 'for_each' | undefined;
  readonly instances: readonly TerraformTemplate[];
}

let modules = 0;

const PLAIN = /^\$\{(aws_[a-z0-9_]+)\.([A-Za-z_][\w-]*)\.([a-z_]+)\}$/;
const REFERENCE = /(?<![\w.-])(data\.aws_iam_policy_document|aws_[a-z0-9_]+)\.([A-Za-z_][\w-]*)\.([a-z_]+)(?![\w.[-])/g;
/** What means something else in each module. */
const OF_THIS_MODULE = /\b(?:data|var|local|module|path|terraform|each|count|self)\.|\b[a-z][a-z0-9]*_\w+\.[A-Za-z_]/;

/** More instances than this are judged as one block. */
const MAX_INSTANCES = 50;

/** Modules that call themselves would go on for ever. */
const MAX_DEPTH = 20;

/** A Terraform configuration in JSON, read: one module with its resources, data sources and providers. */
export class TerraformTemplate implements Template {
  readonly dialect = 'terraform';
  readonly resources = new Map<string, Resource>();
  readonly notices: string[] = [];
  readonly variables = new Map<string, Json>();
  readonly locals = new Map<string, Json>();
  readonly outputs = new Map<string, Json>();
  readonly prefix: string;
  private readonly calls = new Map<string, { [key: string]: Json }>();
  private readonly called = new Map<string, Call | undefined>();
  private readonly blocks = new Map<string, Block>();
  private readonly blockOf = new Map<Resource, Block>();
  private readonly origins = new Map<Resource, readonly string[]>();
  private readonly expressions = new Map<string, Expression>();
  private readonly types = new Map<string, Expression | undefined>();
  private readonly values = new Map<string, Value>();
  private readonly expanded = new WeakMap<object, Json | Value>();
  private readonly referred = new Map<string, readonly Link[]>();
  /** Maps whose keys are expressions, which only HCL is likely to have. */
  private readonly keyed = new WeakSet<object>();
  private compared: Map<string, Set<Json>> | undefined;
  private readonly serial = modules++;

  constructor(
    readonly name: string,
    readonly source: Source,
    readonly assembly: Assembly,
    private readonly context: ModuleContext = {},
  ) {
    this.prefix = context.prefix ?? '';
    const { data } = source;
    if (context.folders) this.noteKeys(data);
    for (const [variable, body] of this.named(data, 'variable')) this.variables.set(variable, body);
    for (const [name, body] of this.named(data, 'output')) this.outputs.set(name, body);
    for (const group of this.maps(child(data, 'locals'), ['locals']))
      for (const key of keysOf(group.map)) this.locals.set(key, group.map[key] as Json);
    for (const section of ['resource', 'data'] as const)
      for (const { map: types, path } of this.maps(child(data, section), [section]))
        for (const type of keysOf(types))
          for (const { map: names, path: at } of this.maps(types[type], [...path, type]))
            for (const name of keysOf(names)) this.declare(section, type, name, names[name] as Json, [...at, name]);
    for (const [name, body] of this.named(data, 'module')) this.calls.set(name, body);
    if (!context.caller) this.complete();
  }

  /** Makes the resources, once all modules that belong together are there to be asked. */
  private complete(): void {
    const { data } = this.source;
    for (const block of this.blocks.values()) this.instantiate(block);
    for (const block of this.blocks.values())
      for (const resource of block.resources as Resource[]) this.resources.set(resource.id, resource);
    this.declareProviders(data);
    if (isPlan(data)) this.declarePlanned(data);
    const modules = [...this.calls.keys()].flatMap((name) => {
      const call = this.callOf(name);
      if (!call) this.notices.push(this.opaque(name));
      return call?.instances ?? [];
    });
    for (const module of modules) module.complete();
    // Other templates of the assembly may still come: what was worked out so far may not hold with them.
    this.values.clear();
    this.assembly.add(this);
  }

  private opaque(name: string): string {
    const from = child(this.calls.get(name), 'source');
    return `module ${this.prefix.replaceAll('module.', '')}${name}${typeof from === 'string' ? ` (${from})` : ''} is opaque: what it creates was not judged`;
  }

  /** A module that this one calls, where it was read along. */
  private callOf(name: string): Call | undefined {
    if (this.called.has(name)) return this.called.get(name);
    const body = this.calls.get(name);
    const source = child(body, 'source');
    const path = ['module', name];
    const opened =
      body && typeof source === 'string'
        ? guarded(`module.${name}`, this, path, () => this.context.open?.(source))
        : undefined;
    if (!body || !opened) {
      this.called.set(name, undefined);
      return undefined;
    }
    if (this.prefix.split('module.').length > MAX_DEPTH)
      this.refuse(`module '${name}' is called more than ${MAX_DEPTH} levels deep; does it call itself?`, path);
    const make = (key: string | undefined, call: Json) =>
      new TerraformTemplate(opened.name, opened.source, this.assembly, {
        ...opened.context,
        prefix: `${this.prefix}module.${name}${key === undefined ? '' : `[${key}]`}.`,
        caller: { template: this, call },
      });
    const repeats = repeatsOf(body);
    const call = guarded(`module.${name}`, this, path, (): Call => {
      if (!repeats) return { keys: undefined, repeats, instances: [make(undefined, body)] };
      const world = new World();
      const given = settle(body[repeats] as Json, { template: this, world });
      const known = world.asked === 0 ? this.instancesOf(repeats, body[repeats] as Json, given) : undefined;
      if (!known) return { keys: undefined, repeats, instances: [make(undefined, body)] };
      const { [repeats]: _, ...rest } = body;
      return {
        keys: known.map(({ key }) => key),
        repeats,
        instances: known.map(({ name: key, bindings }) => make(key, this.writtenOut(rest, bindings))),
      };
    });
    this.called.set(name, call);
    return call;
  }

  private noteKeys(node: Json): void {
    if (node === null || typeof node !== 'object') return;
    if (!Array.isArray(node) && Object.keys(node).some(isExpression)) this.keyed.add(node);
    for (const item of Object.values(node)) this.noteKeys(item);
  }

  private refuse(what: string, path: readonly string[]): never {
    throw new BulwarkError(what, { file: this.name, ...this.source.positionOf(path) });
  }

  /** A map, or the maps of a list: Terraform takes both wherever blocks stand. */
  private maps(node: Json | undefined, path: string[]): { map: { [key: string]: Json }; path: string[] }[] {
    if (node === undefined || node === null) return [];
    if (Array.isArray(node)) return node.flatMap((item, index) => this.maps(item, [...path, String(index)]));
    if (typeof node !== 'object')
      this.refuse(`\`${path.join('.')}\` must be a map of names, not ${JSON.stringify(node)}`, path);
    return [{ map: node, path }];
  }

  private named(data: Json, section: string): [string, { [key: string]: Json }][] {
    return this.maps(child(data, section), [section]).flatMap(({ map, path }) =>
      keysOf(map).flatMap((name) =>
        this.maps(map[name], [...path, name]).map(({ map: body }): [string, { [key: string]: Json }] => [name, body]),
      ),
    );
  }

  private declare(section: 'resource' | 'data', type: string, name: string, node: Json, path: string[]): void {
    const address = `${section === 'data' ? 'data.' : ''}${type}.${name}`;
    const found = this.maps(node, path);
    if (found.length === 0) this.refuse(`'${address}' must be a map of arguments, not ${JSON.stringify(node)}`, path);
    for (const { map: body, path: origin } of found) {
      let id = address;
      for (let number = 2; this.blocks.has(id); number++) id = `${address}#${number}`;
      if (id !== address)
        this.notices.push(`'${address}' is declared more than once, which Terraform refuses; each was judged`);
      const repeats = repeatsOf(body);
      this.blocks.set(id, { id, type: aliasOf(`${section === 'data' ? 'data.' : ''}${type}`), body, origin, repeats });
    }
  }

  private declareProviders(data: Json): void {
    for (const { map, path } of this.maps(child(data, 'provider'), ['provider']))
      for (const name of keysOf(map))
        for (const { map: body, path: origin } of this.maps(map[name], [...path, name])) {
          const alias = child(body, 'alias');
          const wanted = `provider.${name}${typeof alias === 'string' ? `.${alias}` : ''}`;
          const id = this.resources.has(wanted) ? `${wanted}.${origin.at(-1)}` : wanted;
          this.add(id, `provider.${name}`, body, origin);
        }
  }

  /** A plan has all instances and all modules' resources; they are known here by their full addresses. */
  private declarePlanned(data: Json): void {
    const { variables, resources, providers } = readPlan(data);
    for (const [variable, body] of variables) this.variables.set(variable, body);
    const blocks = new Map<string, { keys: (string | number | undefined)[]; resources: Resource[] }>();
    for (const { address, block, key, type, body, origin } of resources) {
      const resource = this.resource(address, aliasOf(type), body, origin);
      this.resources.set(address, resource);
      const known = blocks.get(block) ?? { keys: [], resources: [] };
      known.keys.push(key);
      known.resources.push(resource);
      blocks.set(block, known);
    }
    for (const [id, { keys, resources: instances }] of blocks) {
      const [first] = instances as [Resource];
      const repeats = typeof keys[0] === 'number' ? 'count' : typeof keys[0] === 'string' ? 'for_each' : undefined;
      const block: Block = { id, type: first.type, body: {}, origin: [], repeats, resources: instances, isOpen: false };
      const references = instances.map((resource) => this.referenceTo(resource));
      const map = record();
      for (const [at, reference] of references.entries()) map[String(keys[at])] = reference;
      block.value = repeats === 'count' ? references : repeats ? map : (references[0] as Reference);
      for (const resource of instances) this.blockOf.set(resource, block);
      this.blocks.set(id.replace(/\["?([^\]"]*)"?\]/g, '.$1'), block);
    }
    for (const { id, name, body, origin } of providers) this.add(id, `provider.${name}`, body, origin);
  }

  private resource(id: string, type: string, body: { [key: string]: Json }, origin: readonly string[]): Resource {
    const path = child(child(child(body, '//'), 'metadata'), 'path');
    const full = this.prefix + id;
    const resource: Resource = {
      template: this,
      id: full,
      type,
      body,
      attributes: body,
      path: typeof path === 'string' ? path : full,
    };
    this.origins.set(resource, origin);
    return resource;
  }

  private add(id: string, type: string, body: { [key: string]: Json }, origin: readonly string[]): void {
    const resource = this.resource(id, type, body, origin);
    this.resources.set(resource.id, resource);
  }

  /** Makes the resources of a block: its instances where `count` or `for_each` are known, otherwise one for all. */
  private instantiate(block: Block): void {
    if (block.value !== undefined) return;
    if (!block.repeats) {
      this.settleOn(block, this.resource(block.id, block.type, block.body, block.origin));
      return;
    }
    guarded(block.id, this, block.origin, () => {
      const world = new World();
      const given = settle(block.body[block.repeats as string] as Json, { template: this, world });
      if (world.asked === 0) this.instantiateAll(block, given);
      if (block.value === undefined)
        this.settleOn(block, this.resource(block.id, block.type, this.unexpanded(block), block.origin), true);
    });
  }

  private settleOn(block: Block, resource: Resource, isOpen = false): void {
    block.value = this.referenceTo(resource);
    block.resources = [resource];
    block.isOpen = isOpen;
    this.blockOf.set(resource, block);
  }

  private instantiateAll(block: Block, given: Value): void {
    const repeats = block.repeats as 'count' | 'for_each';
    const instances = this.instancesOf(repeats, block.body[repeats] as Json, given);
    if (!instances) return;
    block.resources = instances.map(({ name, bindings }) => {
      const body = this.writtenOut(block.body, bindings) as { [key: string]: Json };
      return this.resource(`${block.id}[${name}]`, block.type, body, block.origin);
    });
    const references = block.resources.map((resource) => this.referenceTo(resource));
    const map = record();
    for (const [at, { key }] of instances.entries()) map[key] = references[at];
    block.value = repeats === 'count' ? references : map;
    for (const resource of block.resources) this.blockOf.set(resource, block);
  }

  /** What `count` or `for_each` makes: the key of each instance, as it is and as an address has it, and what it binds. */
  private instancesOf(
    repeats: 'count' | 'for_each',
    node: Json,
    given: Value,
  ): { key: string; name: string; bindings: Bindings }[] | undefined {
    if (repeats === 'count') {
      const count = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MAX_INSTANCES) return undefined;
      return Array.from({ length: count }, (_, index) => {
        const key = String(index);
        return { key, name: key, bindings: { count: { index: key } } };
      });
    }
    const elements = Array.isArray(given)
      ? given.map((item): [Value, Value] => [item, item])
      : isMap(given)
        ? elementsOf(given)
        : undefined;
    if (
      !elements ||
      elements.length === 0 ||
      elements.length > MAX_INSTANCES ||
      elements.some(([key]) => isOpen(key) || toText(key) === undefined)
    )
      return undefined;
    const source = expressionOf(node, (text) => this.parsed(text));
    return elements.map(([element, value]) => {
      const key = toText(element) as string;
      const name = quoted(key);
      const text = literalText(value) ?? (source && `${source}[${name}]`);
      return { key, name, bindings: { each: { key: name, ...(text ? { value: text } : {}) } } };
    });
  }

  /** The body of a block that stands for all of its instances: with at most one of them, its index is known. */
  private unexpanded(block: Block): { [key: string]: Json } {
    const { count } = block.body;
    if (block.repeats !== 'count' || typeof count !== 'string') return block.body;
    const parsed = this.parsed(count);
    const isSwitch =
      parsed.kind === 'if' &&
      [parsed.then, parsed.otherwise].every(
        (branch) => branch.kind === 'literal' && (branch.value === 0 || branch.value === 1),
      );
    return isSwitch ? (this.writtenOut(block.body, { count: { index: '0' } }) as { [key: string]: Json }) : block.body;
  }

  private writtenOut(node: Json, bindings: Bindings): Json {
    return writeOut(
      node,
      bindings,
      (text) => this.parsed(text),
      (text) => {
        const parsed = parseTemplate(text);
        const world = new World();
        const value = evaluate(parsed, { template: this, world });
        if (world.asked > 0 || isOpen(value) || (value !== null && typeof value === 'object')) return text;
        return typeof value === 'string' ? escaped(value) : (value as Json);
      },
    );
  }

  private referenceTo(resource: Resource): Reference {
    return new Reference(resource, '', holeOf(resource.id));
  }

  evaluate(node: Json | undefined, world: World): Json | Value {
    if (typeof node === 'string') return evaluateText(node, this, world);
    if (node === null || typeof node !== 'object' || Array.isArray(node) || (node as unknown) instanceof Unknown)
      return node;
    if (!this.isExpression(node)) return node;
    if (this.keyed.has(node)) return this.withKeys(node, world);
    if (Object.hasOwn(node, 'dynamic')) {
      const known = this.expanded.get(node);
      if (known !== undefined) return known;
      const asked = world.asked;
      const value = this.withDynamicBlocks(node, world);
      if (world.asked === asked) this.expanded.set(node, value);
      return value;
    }
    return blockList(node) ?? node;
  }

  isExpression(map: { [key: string]: Json }): boolean {
    return this.keyed.has(map) || Object.hasOwn(map, 'dynamic') || Object.hasOwn(map, '0');
  }

  /** A map with its keys evaluated, where they are known. */
  private withKeys(node: { [key: string]: Json }, world: World): Json {
    const out = record() as { [key: string]: Json };
    for (const key of Object.keys(node)) {
      const name = evaluateText(key, this, world);
      out[isOpen(name) ? key : (toText(name) ?? key)] = node[key] as Json;
    }
    return out;
  }

  /** A block with its `dynamic` blocks written out as what they make in this world. */
  private withDynamicBlocks(node: { [key: string]: Json }, world: World): Json | Value {
    const out: { [key: string]: Json | Value } = Object.assign(record(), node);
    for (const group of [node.dynamic as Json].flat()) {
      if (group === null || typeof group !== 'object' || Array.isArray(group)) return node;
      for (const label of keysOf(group))
        for (const dynamic of [group[label] as Json].flat()) {
          const content = [child(dynamic, 'content') ?? null].flat()[0] as Json;
          const over = child(dynamic, 'for_each');
          if (over === undefined || content === null || typeof content !== 'object') return node;
          const made = this.dynamicBlocks(label, dynamic, over, content, world);
          const before = Object.hasOwn(out, label) ? ([out[label]].flat() as Json[]) : [];
          if (!(made instanceof Unknown)) out[label] = [...before, ...made];
          else out[label] = before.length > 0 ? ([...before, made] as Value[]) : made;
        }
    }
    delete out.dynamic;
    return out as Value;
  }

  private dynamicBlocks(label: string, dynamic: Json, over: Json, content: Json, world: World): Json[] | Unknown {
    const collection = settle(over, { template: this, world });
    const elements = elementsOf(collection);
    if (!elements)
      return new Unknown(
        `dynamic ${label} blocks over ${collection instanceof Unknown ? collection.because : 'something that is no collection'}`,
        collection instanceof Unknown ? collection.hole : undefined,
      );
    const iterator = child(dynamic, 'iterator');
    const name = typeof iterator === 'string' ? iterator.replace(/^\$\{\s*(\w+)\s*\}$/, '$1') : label;
    const source = expressionOf(over, (text) => this.parsed(text));
    return elements.map(([key, value], at) => {
      const keyText = literalText(key);
      const position = Array.isArray(collection) ? String(at) : keyText;
      const valueText = literalText(value) ?? (source && position && `${source}[${position}]`);
      return this.writtenOut(content, {
        [name]: { ...(keyText ? { key: keyText } : {}), ...(valueText ? { value: valueText } : {}) },
      });
    });
  }

  /** Stacks that nothing is given to and that call no modules; whatever else they say is in their properties. */
  get setting(): string | undefined {
    const { caller, folders } = this.context;
    const given = this.variables.size + this.locals.size + this.calls.size;
    return given > 0 || caller || folders || isPlan(this.source.data) ? undefined : 'terraform';
  }

  anonymous(properties: string, of: Resource): string {
    if (!properties.includes('${')) return properties;
    const text = this.withNumbers(properties, new Map([[this.blockOf.get(of)?.id ?? of.id, 0]]), 0);
    return OF_THIS_MODULE.test(text) ? `${this.serial} ${text}` : text;
  }

  /** Numbers for what is only referred to, and for a policy document what it says. */
  private withNumbers(properties: string, numbers: Map<string, number>, depth: number): string {
    return properties.replace(REFERENCE, (whole: string, type: string, name: string, attribute: string) => {
      const id = `${type}.${name}`;
      const block = this.blocks.get(id);
      if (!block || block.repeats) return whole;
      if (type.startsWith('data.'))
        return depth < 5 && /^(minified_)?json$/.test(attribute)
          ? `policy(${this.withNumbers(textOf(block.body), numbers, depth + 1)})`
          : whole;
      // What an argument gives can be known; all else about a resource is only its name.
      if (Object.hasOwn(block.body, attribute)) return whole;
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return `${type}.#${number}.${attribute}`;
    });
  }

  /** `${aws_x.y.z}` of a single resource: the most frequent of expressions, told without parsing it. */
  private plainReference(text: string): { readonly block: Block; readonly attribute: string } | undefined {
    const [, type, name, attribute] = PLAIN.exec(text) ?? [];
    const block = type === undefined ? undefined : this.blocks.get(`${type}.${name}`);
    return block && !block.repeats ? { block, attribute: attribute as string } : undefined;
  }

  /** What a string with an expression stands for. */
  valueOf(text: string, world: World): Value {
    return this.remembered(text, world, () => {
      const plain = this.plainReference(text);
      if (plain) {
        this.instantiate(plain.block);
        if (plain.block.value instanceof Reference) return this.attribute(plain.block.value, plain.attribute, world);
      }
      return evaluate(this.parsed(text), { template: this, world });
    });
  }

  exists(resource: Resource, world: World): boolean {
    const block = this.blockOf.get(resource);
    if (block?.isOpen && this.countIn(block, world) === 0) return false;
    return this.isCalled(world);
  }

  /** Whether the calls that lead to this module are made in a world. */
  private isCalled(world: World): boolean {
    const { caller } = this.context;
    if (!caller) return true;
    const count = child(caller.call, 'count') ?? child(caller.call, 'for_each');
    return (
      caller.template.isCalled(world) &&
      (count === undefined || count === null || sizeOf(settle(count, { template: caller.template, world })) !== 0)
    );
  }

  private countIn(block: Block, world: World): number | undefined {
    return sizeOf(settle(block.body[block.repeats as string] as Json, { template: this, world }));
  }

  /** What `aws_x.y` stands for: one resource, or a list or map of instances. */
  blockValue(id: string, world: World): Value {
    const block = this.blocks.get(id);
    if (!block) return undefined;
    this.instantiate(block);
    if (!block.isOpen) return block.value;
    const count = guarded(block.id, this, block.origin, () => this.countIn(block, world));
    if (count === undefined || count > MAX_INSTANCES) return block.value;
    if (block.repeats === 'count') return Array.from({ length: count }, () => block.value);
    const map = record();
    const collection = settle(block.body.for_each as Json, { template: this, world });
    for (const [key, value] of elementsOf(collection) ?? [])
      map[toText(Array.isArray(collection) ? value : key) ?? '?'] = block.value;
    return map;
  }

  /** Whether a resource stands for itself alone, not for a number of instances that deployment decides. */
  isSingle(resource: Resource): boolean {
    return !(resource.template === this ? this.blockOf.get(resource)?.isOpen : false);
  }

  /** What is read from a resource: most often a reference to it that carries the attribute's name. */
  attribute(from: Reference, name: string | undefined, world: World): Value {
    const { target } = from;
    const { template } = target;
    if (template !== this && template instanceof TerraformTemplate) return template.attribute(from, name, world);
    const block = this.blockOf.get(target);
    const isIndex =
      from.attribute === '' &&
      block?.isOpen &&
      (name === undefined || /^\d+$/.test(name) || (block.repeats === 'for_each' && !from.hole.includes('[')));
    if (isIndex && block.repeats === 'count') return from;
    // `aws_x.y["key"]` of an open for_each: the block itself, marked so that the next step is an attribute.
    if (isIndex) return new Reference(target, '', from.hole.replace(/\}$/, '[*]}'));
    if (name === undefined) return new Unknown(`an attribute of ${target.id}`);
    if (
      from.attribute === '' &&
      target.type === 'data.aws_iam_policy_document' &&
      (name === 'json' || name === 'minified_json')
    )
      return this.policyOf(target, world);
    if (from.attribute === 'outputs' && target.type === 'data.terraform_remote_state') {
      const output = this.remoteOutput(target, name);
      if (output) return settle(output.value, { template: output.template, world });
    }
    const attribute = from.attribute ? `${from.attribute}.${name}` : name;
    return new Reference(target, attribute, holeOf(`${target.id}.${attribute}`));
  }

  private policyOf(document: Resource, world: World): Value {
    return this.remembered(`${document.id}.json`, world, () =>
      guarded(document.id, this, this.origins.get(document) ?? [], () => {
        const given = child(document.body, 'json');
        return given === undefined
          ? renderPolicyDocument(document, settle(document.body, { template: this, world }))
          : settle(given, { template: this, world });
      }),
    );
  }

  /** A reference as the literal that its resource's argument gives, where it gives one. */
  literalOf(reference: Reference, world: World): Value {
    const { target, attribute } = reference;
    const { template } = target;
    if (attribute === '' || target.type.startsWith('data.') || !(template instanceof TerraformTemplate))
      return reference;
    const node = attribute.split('.').reduce<Json | undefined>((node, key) => child(node, key), target.body);
    if (node === undefined || node === null || typeof node === 'object') return reference;
    const value = guarded(`${target.id}.${attribute}`, template, template.origins.get(target) ?? [], () =>
      settle(node, { template, world }),
    );
    return isOpen(value) || value === null || typeof value === 'object' ? reference : value;
  }

  /** The output of another stack that a remote state reads. */
  private remoteOutput(state: Resource, name: string): { template: TerraformTemplate; value: Json } | undefined {
    const found = this.assembly.templates.flatMap((template) => {
      const value =
        template instanceof TerraformTemplate && template !== this && !template.prefix
          ? child(template.outputs.get(name), 'value')
          : undefined;
      return value === undefined ? [] : [{ template: template as TerraformTemplate, value }];
    });
    if (found.length <= 1) return found[0];
    const about = JSON.stringify(state.body) + state.id;
    const named = found.filter(
      ({ template }) => template.stackName !== undefined && about.includes(template.stackName),
    );
    return named.length === 1 ? named[0] : undefined;
  }

  private get stackName(): string | undefined {
    const name = child(child(child(this.source.data, '//'), 'metadata'), 'stackName');
    return typeof name === 'string' ? name : undefined;
  }

  /** What the calling module gives for a variable. */
  argument(name: string): { node: Json; template: TerraformTemplate } | undefined {
    const { caller } = this.context;
    const node = caller && child(caller.call, name);
    return node === undefined ? undefined : { node, template: (caller as { template: TerraformTemplate }).template };
  }

  /** What a module that was read along gives as an output, and the steps that are left. */
  moduleOutput(
    name: string,
    steps: readonly Step[],
    world: World,
  ): { value: Value; rest: readonly Step[] } | undefined {
    const planned = this.plannedBlock(['module', name, ...steps.map((step) => ('key' in step ? step.key : '*'))]);
    if (planned) return { value: planned.block.value, rest: steps.slice(planned.length - 2) };
    const call = this.callOf(name);
    if (!call) return undefined;
    const { keys, repeats, instances } = call;
    const [only] = instances as [TerraformTemplate];
    if (!repeats) return only.outputAt(steps, world);
    const [first, ...rest] = steps;
    if (!keys) {
      // One stands for all: whatever index is asked for, it is meant.
      return first === undefined ? undefined : only.outputAt(rest, world);
    }
    const picked = first && this.keyOf(first, world);
    const instance = picked === undefined ? undefined : instances[keys.indexOf(picked)];
    if (instance) return instance.outputAt(rest, world);
    if (first) return undefined;
    const values = instances.map((it) => it.outputAt([], world)?.value);
    const map = record();
    for (const [at, key] of keys.entries()) map[key] = values[at];
    return { value: repeats === 'count' ? values : map, rest: [] };
  }

  private keyOf(step: Step, world: World): string | undefined {
    const key = 'key' in step ? step.key : evaluate(step.index, { template: this, world });
    return isOpen(key) ? undefined : toText(key);
  }

  /** An output of this module, or all of them where no step is left. */
  private outputAt(
    [first, ...rest]: readonly Step[],
    world: World,
  ): { value: Value; rest: readonly Step[] } | undefined {
    if (!first) {
      const all = record();
      for (const name of this.outputs.keys()) all[name] = this.outputAt([{ key: name }], world)?.value;
      return { value: all, rest: [] };
    }
    const name = this.keyOf(first, world);
    const output = name === undefined ? undefined : child(this.outputs.get(name), 'value');
    if (output === undefined) return undefined;
    const value = guarded(`output.${name}`, this, ['output', name as string], () =>
      settle(output, { template: this, world }),
    );
    return { value, rest };
  }

  /** The block of a module's resource in a plan, and how many keys name it. */
  private plannedBlock(keys: readonly string[]): { block: Block; length: number } | undefined {
    for (let length = 4; length <= keys.length; length++) {
      const block = this.blocks.get(keys.slice(0, length).join('.'));
      if (block) return { block, length };
    }
    return undefined;
  }

  typeOf(variable: string): Expression | undefined {
    if (!this.types.has(variable)) {
      const type = child(this.variables.get(variable), 'type');
      this.types.set(variable, typeof type === 'string' ? parseType(type) : undefined);
    }
    return this.types.get(variable);
  }

  /** The literals that this module compares a variable with. */
  comparedWith(variable: string): ReadonlySet<Json> {
    this.compared ??= this.comparisons();
    return this.compared.get(variable) ?? NONE;
  }

  private comparisons(): Map<string, Set<Json>> {
    const compared = new Map<string, Set<Json>>();
    for (const section of ['resource', 'data', 'locals', 'module', 'output'])
      eachExpression(child(this.source.data, section), (text) => collectComparisons(this.parsed(text), compared));
    return compared;
  }

  parsed(text: string): Expression {
    const known = this.expressions.get(text);
    if (known) return known;
    const expression = parseTemplate(text);
    this.expressions.set(text, expression);
    return expression;
  }

  /** Runs once for all worlds where the run decides nothing, otherwise once each time. */
  remembered(key: string, world: World, run: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const asked = world.asked;
    const value = run();
    if (world.asked === asked) this.values.set(key, value);
    return value;
  }

  referencesIn(node: Json | undefined): { target: Resource; attribute: string; at: string }[] {
    const found: { target: Resource; attribute: string; at: string }[] = [];
    const walk = (value: Json | undefined, at: string): void => {
      if (typeof value === 'string') {
        if (isExpression(value)) for (const link of this.referencesOf(value)) found.push({ ...link, at });
      } else if (value !== null && typeof value === 'object')
        for (const key of Object.keys(value))
          if (key !== 'depends_on' && key !== '//')
            walk((value as { [key: string]: Json })[key], at ? `${at}.${key}` : key);
    };
    walk(node, '');
    return found;
  }

  /** Every resource that a string can refer to, also by way of locals, variables, policy documents and outputs. */
  private referencesOf(text: string, seen = new Set<string>()): readonly Link[] {
    const known = this.referred.get(text);
    if (known) return known;
    const plain = this.plainReference(text);
    if (plain) {
      const direct = this.among(plain.block, undefined).map((target) => ({ target, attribute: plain.attribute }));
      this.referred.set(text, direct);
      return direct;
    }
    const links: Link[] = [];
    const through = (subject: string, template: TerraformTemplate, node: Json | undefined) => {
      const key = `${template.name}|${template.prefix}${subject}`;
      if (node === undefined || seen.has(key)) return;
      seen.add(key);
      eachExpression(node, (inner) => links.push(...template.referencesOf(inner, seen)));
    };
    visit(this.parsed(text), (path) => {
      if (path.kind !== 'path') return;
      const keys = path.steps.map((step) => ('key' in step ? step.key : '*'));
      const [first = '', second = ''] = keys;
      if (path.root === 'local') return through(`local.${first}`, this, this.locals.get(first));
      if (path.root === 'var') {
        const given = this.argument(first);
        return given
          ? through(`var.${first}`, given.template, given.node)
          : through(`var.${first}`, this, child(this.variables.get(first), 'default'));
      }
      const planned = path.root === 'module' ? this.plannedBlock([path.root, ...keys]) : undefined;
      if (path.root === 'module' && !planned) {
        const call = this.callOf(first);
        const picked = call?.instances[call.keys?.indexOf(second) ?? -1];
        for (const module of picked ? [picked] : (call?.instances ?? []))
          for (const key of keys.slice(1, 3)) through(`output.${key}`, module, child(module.outputs.get(key), 'value'));
        return;
      }
      const isData = path.root === 'data';
      const block = planned?.block ?? this.blocks.get(isData ? `data.${first}.${second}` : `${path.root}.${first}`);
      if (!block) return;
      const rest = keys.slice(planned ? planned.length - 1 : isData ? 2 : 1);
      const attribute = (
        block.repeats && rest[0] !== undefined && this.isKey(block, rest[0]) ? rest.slice(1) : rest
      ).join('.');
      for (const target of this.among(block, rest[0])) links.push({ target, attribute });
      if (block.type === 'data.aws_iam_policy_document') through(block.id, this, block.body);
      if (block.type === 'data.terraform_remote_state') {
        const output = this.remoteOutput((block.resources as Resource[])[0] as Resource, rest.at(-1) ?? '');
        if (output) through(`output.${rest.at(-1)}`, output.template, output.value);
      }
    });
    if (seen.size === 0) this.referred.set(text, links);
    return links;
  }

  private isKey(block: Block, key: string): boolean {
    return (
      /^(\d+|\*)$/.test(key) || (block.repeats === 'for_each' && isMap(block.value) && Object.hasOwn(block.value, key))
    );
  }

  /** The instances of a block that a first step can lead to. */
  private among(block: Block, key: string | undefined): readonly Resource[] {
    const all = block.resources ?? [];
    if (key === undefined || block.isOpen || !block.repeats) return all;
    const picked = Array.isArray(block.value)
      ? block.value[Number(key)]
      : isMap(block.value) && Object.hasOwn(block.value, key)
        ? block.value[key]
        : undefined;
    return picked instanceof Reference ? [picked.target] : all;
  }

  /** The folders whose files expressions may read, where this was read from one. */
  get folders(): Folders | undefined {
    return this.context.folders;
  }

  madeAt(resource: Resource): Position | undefined {
    return this.context.madeAt?.(resource);
  }

  positionOf(resource: Resource, path: string): Position | undefined {
    const at = [...(this.origins.get(resource) ?? [])];
    let node: Json | undefined = at.reduce<Json | undefined>(child, this.source.data);
    for (const key of path === '' ? [] : path.split('.')) {
      // A block in a list of one is named without its index.
      if (Array.isArray(node) && !/^\d+$/.test(key)) {
        at.push('0');
        node = node[0];
      }
      at.push(key);
      node = child(node, key);
    }
    return this.source.positionOf(at);
  }
}

interface Link {
  readonly target: Resource;
  readonly attribute: string;
}

const NONE: ReadonlySet<Json> = new Set();

/** A block as text, without the comments that toolkits leave in it. */
function textOf({ '//': _, ...body }: { readonly [key: string]: Json }): string {
  return JSON.stringify(body);
}

/** `aws_alb…` are other names for `aws_lb…`. */
const aliasOf = (type: string): string => type.replace(/^(data\.)?aws_alb(?=_|$)/, '$1aws_lb');

/** The keys of a map, without `//`, which is a comment. */
const keysOf = (map: { [key: string]: Json }): string[] => Object.keys(map).filter((key) => key !== '//');

const repeatsOf = (body: { [key: string]: Json }): 'count' | 'for_each' | undefined =>
  isGiven(body, 'count') ? 'count' : isGiven(body, 'for_each') ? 'for_each' : undefined;

const isGiven = (body: { [key: string]: Json }, key: string): boolean => Object.hasOwn(body, key) && body[key] !== null;

function sizeOf(value: Value): number | undefined {
  if (Array.isArray(value)) return value.length;
  if (isMap(value)) return Object.keys(value).length;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? number : undefined;
}

/** `{"0": {…}, "1": {…}}`, as an override of one element leaves it, as the list it stands for. */
function blockList(node: { [key: string]: Json }): Json[] | undefined {
  const keys = Object.keys(node);
  const isList = keys.every(
    (key, index) => key === String(index) && node[key] !== null && typeof node[key] === 'object',
  );
  return isList ? keys.map((key) => node[key] as Json) : undefined;
}

function eachExpression(node: Json | undefined, seen: (text: string) => void): void {
  if (typeof node === 'string') {
    if (isExpression(node)) seen(node);
  } else if (node !== null && typeof node === 'object')
    for (const item of Object.values(node)) eachExpression(item, seen);
}

/** Reads Terraform JSON: a configuration such as `cdk.tf.json`. */
export const readTerraform = (name: string, source: Source, assembly: Assembly, context?: ModuleContext): Template =>
  new TerraformTemplate(name, source, assembly, context);
