import type { Assembly } from '../../engine/assembly';
import { child, type Position, type Resource, type Template } from '../../engine/template';
import type { Truth } from '../../engine/truth';
import { leaveOpen } from '../../engine/unjudged';
import { type Json, Reference, Unknown, type Value } from '../../engine/value';
import { World } from '../../engine/world';
import { readBodies } from '../bodies';
import { CloudFormationTemplate } from '../cloudformation';
import { type Evaluation, evaluationIn } from '../evaluation';
import type { Source } from '../source';
import { Attributes } from './attributes';
import { Blocks } from './blocks';
import { Calls } from './calls';
import { type Body, Declarations, repeatsOf } from './declarations';
import { DynamicMaps } from './dynamic';
import { evaluate, evaluateText } from './evaluate';
import { visit } from './expression';
import type { Folders } from './files';
import { Likeness } from './likeness';
import { Memory } from './memory';
import { placeIn } from './places';
import { isPlan, readPlan } from './plan';
import { areTogether } from './providers';
import { References, type Referring } from './references';
import { RemoteStates } from './remote-states';
import { countIn } from './repetition';
import { type Caller, Variables } from './variables';

/** Where a module stands, and what is known of its resources besides its text. */
export interface ModuleContext {
  /** Tells construct paths, where the constructs themselves are at hand: then nothing that a file says of them counts. */
  readonly pathOf?: (id: string) => string | undefined;
  /** The user's own line that made a resource, where the toolkit recorded it. Asked only for what is reported. */
  readonly madeAt?: (resource: Resource) => Position | undefined;
  /** `module.network.` for a module that another one calls. */
  readonly prefix?: string;
  /** The module that calls this one, and the block that does. */
  readonly caller?: Caller<TerraformTemplate>;
  /** The folders whose files its expressions may read: its own, and that of the module all others are called from. */
  readonly folders?: Folders;
  /** What belongs to the module and was not read, in words. */
  readonly unread?: readonly string[];
  /** Opens the module that the `source` of a call names, where it can be read along. */
  readonly open?: (
    source: string,
    call: string,
  ) => { name: string; source: Source; context: ModuleContext } | undefined;
}

/** As many calls may hand a value on. */
const MOST_CALLS = 20;

/** A Terraform configuration, read: one module with its resources, data sources and providers. */
export class TerraformTemplate implements Template, Referring {
  readonly dialect = 'terraform';
  readonly resources = new Map<string, Resource>();
  readonly notices: string[];
  readonly unjudged = new Map<string, string>();
  readonly prefix: string;
  readonly root: TerraformTemplate;
  readonly folders: Folders | undefined;
  /** Stacks that nothing is given to and that call no modules are evaluated by the same: whatever else they say is in their properties. */
  readonly evaluatedBy: string | undefined;
  readonly evaluation: Evaluation;
  readonly memory: Memory;
  readonly locals: ReadonlyMap<string, Json>;
  readonly outputs: ReadonlyMap<string, Json>;
  readonly variables: Variables<TerraformTemplate>;
  readonly blocks: Blocks;
  readonly calls: Calls<TerraformTemplate>;
  readonly attributes: Attributes<TerraformTemplate>;
  readonly references: References;
  private readonly declared: Declarations;
  private readonly dynamic = new DynamicMaps(this);
  private readonly likeness: Likeness;

  constructor(
    readonly name: string,
    readonly source: Source,
    readonly assembly: Assembly,
    private readonly context: ModuleContext = {},
  ) {
    const { caller, folders, prefix = '' } = context;
    this.prefix = prefix;
    this.root = caller?.template.root ?? this;
    this.folders = folders;
    // Only HCL, which is read from folders, is likely to have expressions as keys.
    if (folders) this.dynamic.noteKeys(source.data);
    this.declared = new Declarations(name, source);
    const { blocks, calls, locals, notices, outputs, variables } = this.declared;
    this.notices = [...notices];
    this.locals = locals;
    this.outputs = outputs;
    this.evaluation = evaluationIn(assembly);
    this.memory = new Memory(name, source);
    this.variables = new Variables(variables, source.data, this.memory, caller);
    this.blocks = new Blocks(this, blocks);
    this.calls = new Calls(this, calls, this.blocks, (from, call) => this.openedFrom(from, call));
    const states = new RemoteStates<TerraformTemplate>(this, assembly, moduleOf);
    this.attributes = new Attributes(this, states, moduleOf);
    this.references = new References(this, states);
    this.likeness = new Likeness(this.blocks, `${assembly.templates.length} ${name}`);
    const isGiven = variables.size + locals.size + calls.size > 0;
    this.evaluatedBy = isGiven || caller || folders || isPlan(source.data) ? undefined : 'terraform';
    if (!caller) this.complete();
  }

  /** Makes the resources, once all modules that belong together are there to be asked. */
  private complete(): void {
    for (const resource of this.blocks.resources()) this.resources.set(resource.id, resource);
    for (const { name, body, origin } of this.declared.providers()) {
      const alias = child(body, 'alias');
      const wanted = `provider.${name}${typeof alias === 'string' ? `.${alias}` : ''}`;
      const id = this.resources.has(wanted) ? `${wanted}.${origin.at(-1)}` : wanted;
      this.addSetting(id, `provider.${name}`, body, origin);
    }
    if (!this.caller)
      // A file beside the configuration says nothing that could be judged, and CDKTF writes one for each stack.
      for (const { name, body, origin } of this.declared.backends())
        if (name !== 'local') this.addSetting(`backend.${name}`, `backend.${name}`, body, origin);
    if (isPlan(this.source.data)) this.addPlan();
    this.notices.push(...this.blocks.notices, ...this.calls.notices);
    for (const message of [...(this.context.unread ?? []), ...this.calls.opaque]) leaveOpen(this, message);
    for (const module of this.calls.instances) module.complete();
    // Other templates of the assembly may still come: what was worked out so far may not hold with them.
    this.memory.forget();
    this.assembly.add(this);
    readBodies(this, (name, source) => new CloudFormationTemplate(name, source, this.assembly));
  }

  private addPlan(): void {
    const { variables, resources, providers } = readPlan(this.source.data);
    for (const [name, body] of variables) this.variables.declare(name, body);
    for (const resource of this.blocks.addPlanned(resources)) this.resources.set(resource.id, resource);
    for (const { id, name, body, origin } of providers) this.addSetting(id, `provider.${name}`, body, origin);
  }

  private addSetting(id: string, type: string, body: Body, origin: readonly string[]): void {
    const resource = this.blocks.resource(id, type, body, origin);
    this.resources.set(resource.id, resource);
  }

  private openedFrom(from: string, call: string): ((prefix: string, call: Body) => TerraformTemplate) | undefined {
    const opened = this.context.open?.(from, call);
    return (
      opened &&
      ((prefix, call) => {
        const context = { ...opened.context, prefix, caller: { template: this, call } };
        return new TerraformTemplate(opened.name, opened.source, this.assembly, context);
      })
    );
  }

  evaluate(node: Json | undefined, world: World): Json | Value {
    if (typeof node === 'string') return evaluateText(node, this, world);
    if (node === null || typeof node !== 'object' || Array.isArray(node) || (node as unknown) instanceof Unknown)
      return node;
    return this.dynamic.has(node) ? this.dynamic.evaluate(node, world) : node;
  }

  isExpression(map: Body): boolean {
    return this.dynamic.has(map);
  }

  valueOfText(text: string, world: World): Value {
    return this.memory.remembered(text, world, () => {
      const plain = this.blocks.plain(text);
      const from = plain && this.blocks.standsFor(plain.block);
      return from instanceof Reference
        ? this.attributes.of(from, plain?.attribute, world)
        : evaluate(this.memory.parsed(text), { module: this, world });
    });
  }

  parameterIn(node: Json | undefined): { name: string; secret: boolean } | undefined {
    const name = typeof node === 'string' ? /^\$\{\s*var\.([\w-]+)\s*\}$/.exec(node)?.[1] : undefined;
    const declared = name === undefined ? undefined : this.variables.get(name);
    if (name === undefined || declared === undefined) return undefined;
    return { name, secret: String(child(declared, 'sensitive')) === 'true' };
  }

  withoutNames(properties: string, of: Resource): string {
    return this.likeness.withoutNames(properties, of);
  }

  exists(resource: Resource, world: World): boolean {
    return this.blocks.exists(resource, world) && this.isCalled(world);
  }

  /** Whether the calls that lead to this module are made in a world. */
  private isCalled(world: World): boolean {
    const { caller } = this;
    if (!caller) return true;
    const { call, template } = caller;
    const repeats = repeatsOf(call);
    return template.isCalled(world) && (!repeats || countIn(template, call[repeats] as Json, world) !== 0);
  }

  referencesIn(node: Json | undefined): { target: Resource; attribute: string; at: string }[] {
    return this.references.in(node);
  }

  areTogether(one: Resource, other: Resource, within: 'account' | 'region', world: World): Truth {
    const modules = [moduleOf(one.template), moduleOf(other.template)] as const;
    return modules[0] && modules[1]
      ? areTogether([one, other], modules as readonly [TerraformTemplate, TerraformTemplate], within, world)
      : false;
  }

  get given(): Json {
    return this.caller ? [] : [...this.outputs.values()];
  }

  get caller(): Caller<TerraformTemplate> | undefined {
    return this.context.caller;
  }

  referred(hole: string): Reference | undefined {
    return this.root.attributes.referred(hole);
  }

  decider(hole: string): string | undefined {
    const variable = /(?<![\w-])var\.[\w-]+/.exec(hole)?.[0];
    return variable && `a value of ${variable}`;
  }

  /** The construct path of a resource, which begins as that of its stack does. */
  pathOf(id: string, body: Json): string | undefined {
    const { pathOf } = this.context;
    if (pathOf) return pathOf(id);
    const path = child(child(child(body, '//'), 'metadata'), 'path');
    const { stackName } = this;
    return typeof path === 'string' && (stackName === undefined || `/${path}`.includes(`/${stackName}/`))
      ? path
      : undefined;
  }

  /** The name that a toolkit gave it. */
  get stackName(): string | undefined {
    const name = child(child(child(this.source.data, '//'), 'metadata'), 'stackName');
    return typeof name === 'string' ? name : undefined;
  }

  madeAt(resource: Resource): Position | undefined {
    return this.context.madeAt?.(resource);
  }

  positionOf(resource: Resource, path: string, world = new World()): Position | undefined {
    return this.source.positionOf(this.placeOf(resource, path, world));
  }

  givenAt(resource: Resource, path: string, world = new World()): Position | undefined {
    if (!this.caller) return undefined;
    let node: Json | undefined = this.source.data;
    for (const key of this.placeOf(resource, path, world)) if (typeof node !== 'string') node = child(node, key);
    return this.argumentBehind(node);
  }

  private placeOf(resource: Resource, path: string, world: World): string[] {
    return placeIn(this, this.blocks.originOf(resource), path === '' ? [] : path.split('.'), world);
  }

  /** The argument of the outermost call that an expression hands on. */
  private argumentBehind(node: Json | undefined, depth = 0): Position | undefined {
    if (typeof node !== 'string' || depth > MOST_CALLS) return undefined;
    let found: Position | undefined;
    visit(this.memory.parsed(node), (path) => {
      const [first] = path.kind === 'path' ? path.steps : [];
      if (found || path.kind !== 'path' || !first || !('key' in first)) return;
      if (path.root === 'local') found = this.argumentBehind(this.locals.get(first.key), depth + 1);
      const given = path.root === 'var' ? this.variables.argument(first.key) : undefined;
      if (!given) return;
      const call = /^module\.([\w-]+)/.exec(this.prefix.slice(given.from.prefix.length))?.[1] ?? '';
      found =
        given.from.argumentBehind(given.node, depth + 1) ?? given.from.source.positionOf(['module', call, first.key]);
    });
    return found;
  }
}

const moduleOf = (template: Template): TerraformTemplate | undefined =>
  template instanceof TerraformTemplate ? template : undefined;

/** Reads Terraform JSON: a configuration such as `cdk.tf.json`. */
export const readTerraform = (name: string, source: Source, assembly: Assembly, context?: ModuleContext): Template =>
  new TerraformTemplate(name, source, assembly, context);
