import type { Assembly } from '../engine/assembly';
import { BulwarkError } from '../engine/error';
import { child, type Position, type Resource, type Template, textAt } from '../engine/template';
import { both, type Truth } from '../engine/truth';
import { leaveOpen } from '../engine/unjudged';
import { type Json, Reference, same, Unknown, type Value } from '../engine/value';
import type { World } from '../engine/world';
import { makesNothing } from './api-calls';
import { ClaimedPaths, stackIn } from './claimed-paths';
import { type Evaluation, evaluationIn } from './evaluation';
import { conditionIn, decide, evaluate, exportsOf, intrinsicOf, type Stack, splitAttribute } from './intrinsics';
import { expandLoops } from './loops';
import { madeOfEvents, withRole } from './sam';
import { withGlobals } from './sam-globals';
import type { Source } from './source';

/** Where a stack will be deployed, and what a cloud assembly says of it. */
export interface StackContext {
  /** Pseudo parameters that are known: `AWS::Region` → `eu-west-1`. */
  readonly pseudo?: Readonly<Record<string, string>>;
  /** What the assembly's manifest records of its constructs; read when first asked for. */
  readonly metadata?: () => ConstructMetadata;
  /** Tells construct paths, where the constructs themselves are at hand: then nothing that a file says of them counts. */
  readonly pathOf?: ConstructMetadata['pathOf'];
  /** The construct path of the stack, where it is known: nothing in the stack lies elsewhere. */
  readonly stackPath?: string;
  /** The files that are uploaded with the stack, by what they are called there. */
  readonly assets?: ReadonlyMap<string, string>;
  /** The resource of the parent stack that deploys this one. */
  readonly parent?: { readonly template: CloudFormationTemplate; readonly resource: Resource };
}

/** Constructs by logical id and by path. */
export interface ConstructMetadata {
  pathOf(template: string, logicalId: string): string | undefined;
  /** The template of the nested stack that a resource deploys. */
  templateOf(path: string): string | undefined;
  lineOf(path: string): Position | undefined;
}

type Section = Readonly<Record<string, Json>>;

/** What means something else in each template. */
const OWN = ['"Fn::Sub"', '"Fn::Transform"', '"Fn::GetAtt":"', 'AWS::StackName'];

/** A CloudFormation template, read. Hostile keys (`__proto__`) are data like any other. */
/** Where a macro adds what decides about resources; nothing stands for the template itself. */
const CHANGING = ['', 'Parameters', 'Mappings', 'Conditions'];

export class CloudFormationTemplate implements Stack {
  readonly dialect = 'cloudformation';
  readonly resources = new Map<string, Resource>();
  readonly notices: string[] = [];
  readonly unjudged = new Map<string, string>();
  readonly parameters: Section;
  conditions: Section;
  readonly rules: Section;
  readonly mappings: Section;
  readonly outputs: Section;
  /** Nested stacks by the logical id of the resource that deploys them. */
  readonly nested = new Map<string, CloudFormationTemplate>();
  /** Expressions that came out the same whatever the world. */
  readonly evaluated = new Map<object, { readonly value: Json | Value }>();
  readonly deciding = new Set<string>();
  readonly evaluation: Evaluation;
  private literals: Map<string, Set<string>> | undefined;
  private readonly pseudos = new Map<string, Unknown>();
  private readonly references = new Map<string, Reference>();
  /** Where what a loop made is written. */
  readonly places = new WeakMap<object, readonly string[]>();
  private exports: ReadonlyMap<string, Json> | undefined;
  /** Tells the template from all others that are judged with it. */
  private readonly identity: string;
  private known: string | undefined;
  private readonly claimed: ClaimedPaths;

  constructor(
    readonly name: string,
    readonly source: Source,
    readonly assembly: Assembly,
    readonly context: StackContext = {},
  ) {
    this.evaluation = evaluationIn(assembly);
    this.identity = `${assembly.templates.length} ${name}`;
    const refuse = (what: string, ...path: string[]): never => {
      throw new BulwarkError(what, { file: name, ...source.positionOf(path) });
    };
    const sectionOf = (data: Json, key: string): Section => {
      const value = child(data, key) ?? {};
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return refuse(`\`${key}\` must be a map of names, not ${describe(value)}`, key);
      return value;
    };
    this.parameters = sectionOf(source.data, 'Parameters');
    this.mappings = sectionOf(source.data, 'Mappings');
    this.conditions = sectionOf(source.data, 'Conditions');
    this.rules = sectionOf(source.data, 'Rules');
    const data = expandLoops(source.data, this);
    const section = (key: string): Section => sectionOf(data, key);
    if (data !== source.data) {
      this.conditions = section('Conditions');
      this.literals = undefined;
    }
    this.outputs = section('Outputs');
    if (child(data, 'Transform') !== undefined) {
      const macros = [child(data, 'Transform')]
        .flat()
        .map((macro) => (typeof macro === 'string' ? macro : child(macro, 'Name')))
        .filter((macro): macro is string => typeof macro === 'string' && macro !== 'AWS::LanguageExtensions');
      const unread = macros.filter((macro) => !macro.startsWith('AWS::Serverless-'));
      if (unread.length < macros.length)
        this.notices.push(
          `${macros.filter((macro) => !unread.includes(macro)).join(', ')} will change this template at deployment; it was judged as it is written`,
        );
      if (unread.length > 0)
        leaveOpen(this, `${unread.join(', ')} will change this template at deployment; it was judged as it is written`);
    }
    for (const section of CHANGING) {
      const included = child(section === '' ? data : child(data, section), 'Fn::Transform');
      if (included !== undefined)
        leaveOpen(
          this,
          `${nameOf(included)} changes ${section || 'the template'} at deployment; what it adds was not read`,
        );
    }
    for (const key of new Set(source.duplicates))
      this.notices.push(`a map has the key '${key}' twice; the last of them was judged, as it is the one that counts`);
    const globals = child(data, 'Globals') !== undefined;
    const shared = (type: string, properties: Json, ignored?: Json) =>
      globals ? withGlobals(type, properties, data, ignored) : properties;
    let serverless = false;
    const transforming = source.text?.includes('Transform') ?? true;
    this.claimed = new ClaimedPaths(section('Resources'), context.stackPath ?? stackIn(name));
    for (const [id, declared] of Object.entries(section('Resources'))) {
      if (id === 'Fn::Transform') {
        leaveOpen(this, `${nameOf(declared)} adds resources at deployment; they were not judged`);
        continue;
      }
      if (typeof declared !== 'object' || declared === null || Array.isArray(declared)) {
        refuse(`resource '${id}' must be a map with a \`Type\`, not ${describe(declared)}`, 'Resources', id);
        continue;
      }
      const type = child(declared, 'Type');
      if (typeof type !== 'string') {
        leaveOpen(this, `resource '${id}' has no \`Type\` of its own, so it was not judged`);
        continue;
      }
      if (type === 'Custom::AWS' && !makesNothing(child(declared, 'Properties')))
        leaveOpen(this, `resource '${id}' calls the API of AWS at deployment; what it makes was not judged`, id);
      if (type.endsWith('::MODULE'))
        leaveOpen(this, `resource '${id}' is a module of type ${type}; what it makes was not judged`, id);
      const properties = child(declared, 'Properties') ?? {};
      for (const transform of transforming ? transformsIn(properties) : [])
        leaveOpen(this, `${nameOf(transform)} adds properties to '${id}' at deployment; what it adds was not read`, id);
      if (typeof properties !== 'object' || Array.isArray(properties))
        refuse(`\`Properties\` of '${id}' must be a map, not ${describe(properties)}`, 'Resources', id, 'Properties');
      serverless ||= type.startsWith('AWS::Serverless::');
      this.declare(
        id,
        type,
        declared,
        serverless
          ? withRole(type, shared(type, properties, child(declared, 'IgnoreGlobals')), (message) =>
              leaveOpen(this, message, id),
            )
          : properties,
      );
    }
    if (serverless)
      for (const { id, type, properties, at, condition } of madeOfEvents(data)) {
        const attributes: { [key: string]: Json } = condition === undefined ? {} : { Condition: condition };
        this.places.set(attributes, at);
        this.declare(id, type, attributes, shared(type, properties));
      }
    assembly.add(this);
  }

  private declare(id: string, type: string, attributes: Json, body: Json): void {
    const { metadata, parent, pathOf } = this.context;
    const path = pathOf
      ? pathOf(this.name, id)
      : (metadata?.().pathOf(this.name, id) ?? this.claimed.believed(attributes));
    this.resources.set(id, {
      template: this,
      id,
      type,
      body,
      attributes,
      path: path ?? (parent ? `${parent.resource.path}/${id}` : id),
    });
  }

  evaluate(node: Json | undefined, world: World): Json | Value {
    return evaluate(node, this, world);
  }

  isExpression(map: Json): boolean {
    return intrinsicOf(map) !== undefined;
  }

  parameterIn(node: Json | undefined): { name: string; secret: boolean } | undefined {
    const name = child(node, 'Ref');
    if (typeof name !== 'string' || !Object.hasOwn(this.parameters, name)) return undefined;
    return { name, secret: textAt(this.parameters[name], 'NoEcho') === 'true' };
  }

  get evaluatedBy(): string {
    if (this.known === undefined) {
      const { 'AWS::StackName': _, ...pseudo } = this.context.pseudo ?? {};
      const sections = [this.parameters, this.conditions, this.rules, this.mappings, pseudo];
      this.known = this.context.parent
        ? `${this.identity} ${JSON.stringify([...sections, this.outputs])}`
        : JSON.stringify(sections);
    }
    return this.known;
  }

  withoutNames(properties: string, of: Resource): string {
    let own = OWN.some((sign) => properties.includes(sign));
    if (!properties.includes('{"Ref":"') && !properties.includes('{"Fn::GetAtt":["'))
      return own ? `${this.identity} ${properties}` : properties;
    const numbers = new Map([[of.id, 0]]);
    const text = properties.replace(/\{"(Ref|Fn::GetAtt)":(\[?)"([^"]+)"/g, (whole, kind, bracket, id) => {
      if (!this.resources.has(id) || this.nested.has(id)) {
        own ||= !id.startsWith('AWS::') && !Object.hasOwn(this.parameters, id);
        return whole;
      }
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return `{"${kind}":${bracket}#${number}`;
    });
    return own ? `${this.identity} ${text}` : text;
  }

  exists(resource: Resource, world: World): boolean {
    const condition = child(resource.attributes, 'Condition');
    if (typeof condition === 'string' && !conditionIn(this, condition, world)) return false;
    const { parent } = this.context;
    return parent ? parent.template.exists(parent.resource, world) : true;
  }

  /** CloudFormation refuses what breaks an assertion of the section `Rules`. */
  allows(world: World): boolean {
    const holds = (node: Json | undefined): boolean | undefined =>
      node === undefined ? undefined : world.alone((settled) => decide(node, this, settled));
    const isKept = (rule: Json): boolean => {
      const condition = child(rule, 'RuleCondition');
      if (condition !== undefined && holds(condition) !== true) return true;
      return [child(rule, 'Assertions') ?? []].flat().every((assertion) => holds(child(assertion, 'Assert')) !== false);
    };
    return Object.values(this.rules).every(isKept) && this.context.parent?.template.allows?.(world) !== false;
  }

  referencesIn(node: Json | undefined): { target: Resource; attribute: string; at: string }[] {
    const found: { target: Resource; attribute: string; at: string }[] = [];
    if (node === null || typeof node !== 'object') return found;
    const add = (id: Json | undefined, attribute: string, at: string) => {
      if (typeof id !== 'string') return;
      const target = this.resources.get(id);
      if (target) found.push({ target, attribute, at });
      else if (Object.hasOwn(this.parameters, id) && this.context.parent) {
        const { template, resource } = this.context.parent;
        const given = child(child(resource.body, 'Parameters'), id);
        found.push(...template.referencesIn(given).map((reference) => ({ ...reference, at })));
      }
    };
    const walk = (value: Json | undefined, at: string): void => {
      if (value === null || typeof value !== 'object') return;
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) walk(item, at ? `${at}.${index}` : String(index));
        return;
      }
      for (const key of Object.keys(value)) {
        const inner = value[key] as Json;
        if (key === 'Ref') add(inner, '', at);
        else if (key === 'Fn::GetAtt') {
          const [id, attribute] =
            typeof inner === 'string'
              ? splitAttribute(inner)
              : Array.isArray(inner)
                ? [inner[0], inner.slice(1).join('.')]
                : [];
          const output =
            typeof id === 'string' && typeof attribute === 'string' && attribute.startsWith('Outputs.')
              ? this.nested.get(id)
              : undefined;
          if (output)
            found.push(
              ...output
                .referencesIn(child(child(output.outputs, (attribute as string).slice(8)), 'Value'))
                .map((reference) => ({ ...reference, at })),
            );
          else add(id, typeof attribute === 'string' ? attribute : '', at);
        } else if (key === 'Fn::Sub') {
          const text = Array.isArray(inner) ? inner[0] : inner;
          if (typeof text === 'string')
            for (const [, name] of text.matchAll(/\$\{([^!}][^}]*)\}/g)) {
              const [id, attribute] = splitAttribute((name as string).trim());
              add(id, attribute, at);
            }
          if (Array.isArray(inner)) walk(inner[1], at);
        } else if (key === 'Fn::ImportValue') {
          const [template, value] = this.imported(inner) ?? [];
          if (template) found.push(...template.referencesIn(value).map((reference) => ({ ...reference, at })));
        } else walk(inner, at ? `${at}.${key}` : key);
      }
    };
    walk(node, '');
    return found;
  }

  areTogether(one: Resource, other: Resource, within: 'account' | 'region', world: World): Truth {
    if (one.template === other.template) return true;
    const [here, there] = [one, other].map(({ template }) => deployedTo(template, world)) as [Values, Values];
    return both(same(here.account, there.account), within === 'account' || same(here.region, there.region));
  }

  get given(): Json {
    return Object.values(this.context.parent ? {} : this.outputs);
  }

  referred(hole: string): Reference | undefined {
    return this.references.get(hole) ?? this.context.parent?.template.referred?.(hole);
  }

  /** The template of the stack that is deployed by itself: this one, or the one that it is nested in, however deep. */
  get top(): CloudFormationTemplate {
    return this.context.parent?.template.top ?? this;
  }

  madeAt(resource: Resource): Position | undefined {
    return this.context.metadata?.().lineOf(resource.path);
  }

  positionOf(resource: Resource, path: string, world = this.assembly.probe): Position | undefined {
    let at: string[] = ['Resources', resource.id];
    let node: Json | undefined = resource.attributes;
    const enter = (): void => {
      if (node === null || typeof node !== 'object') return;
      const written = this.places.get(node);
      if (written) at = [...written];
      if (!Object.hasOwn(node, 'Fn::If')) return;
      const branches = child(node, 'Fn::If');
      const condition = child(branches, '0');
      if (typeof condition !== 'string') return;
      const branch = conditionIn(this, condition, world) ? '1' : '2';
      at.push('Fn::If', branch);
      node = child(branches, branch);
      enter();
    };
    enter();
    for (const key of path === '' ? [] : path.split('.')) {
      const step = Array.isArray(node) ? this.indexOf(node, Number(key), world) : key;
      at.push(step);
      node = child(node, step);
      enter();
    }
    return this.source.positionOf(at);
  }

  /** Where an element stands in a list, from which some may be left out. */
  private indexOf(list: readonly Json[], element: number, world: World): string {
    let left = element;
    for (const [at, item] of list.entries())
      if ((evaluate(item, this, world) ?? undefined) !== undefined && left-- === 0) return String(at);
    return String(element);
  }

  /** The value another template of the assembly exports under a literal name. */
  imported(name: Json): [CloudFormationTemplate, Json] | undefined {
    for (const template of this.assembly.templates) {
      if (!(template instanceof CloudFormationTemplate)) continue;
      template.exports ??= exportsOf(template);
      const key = typeof name === 'string' ? name : JSON.stringify(name);
      const value = template.exports.get(key);
      if (value !== undefined) return [template, value];
    }
    return undefined;
  }

  /** The literals that conditions compare a parameter with. */
  comparedWith(parameter: string): ReadonlySet<string> {
    if (!this.literals) {
      this.literals = new Map();
      for (const condition of Object.values(this.conditions)) collectComparisons(condition, this.literals);
    }
    return this.literals.get(parameter) ?? NONE;
  }

  /** A pseudo parameter that only deployment can tell. */
  pseudo(name: string): Unknown {
    const known = this.pseudos.get(name);
    if (known) return known;
    const made = new Unknown(`the deployment's ${name.slice(5)}`, `\${${name}}`, { not: [...this.comparedWith(name)] });
    this.pseudos.set(name, made);
    return made;
  }

  decider(hole: string): string | undefined {
    const name = hole.slice(2, -1);
    if (name.startsWith('resolve:')) return 'a literal in place of the dynamic reference';
    if (name === 'AWS::Region' || name === 'AWS::AccountId') return 'the environment that the stack is deployed to';
    const [id] = splitAttribute(name);
    const parameter = Object.hasOwn(this.parameters, id) ? this.parameters[id] : undefined;
    if (parameter === undefined) return this.context.parent?.template.decider(hole);
    return textAt(parameter, 'Type')?.startsWith('AWS::SSM::')
      ? `a literal in place of parameter ${id}`
      : `AllowedValues of parameter ${id}, or a literal in its place`;
  }

  reference(id: string, attribute: string): Reference | undefined {
    const hole = attribute ? `\${${id}.${attribute}}` : `\${${id}}`;
    const known = this.references.get(hole);
    if (known) return known;
    const target = this.resources.get(id);
    if (!target) return undefined;
    const made = new Reference(target, attribute, hole);
    this.references.set(hole, made);
    return made;
  }
}

const NONE: ReadonlySet<string> = new Set();

interface Values {
  readonly account: Value;
  readonly region: Value;
}

/** Where a template is deployed to. */
function deployedTo(template: Template, world: World): Values {
  world.made ??= new Map();
  const known = world.made.get(template) as Values | undefined;
  if (known) return known;
  const pseudo = (name: string) => template.evaluate({ Ref: name }, world) as Value;
  const made = { account: pseudo('AWS::AccountId'), region: pseudo('AWS::Region') };
  world.made.set(template, made);
  return made;
}

function collectComparisons(node: Json, into: Map<string, Set<string>>): void {
  if (node === null || typeof node !== 'object') return;
  const pair = Array.isArray(node) ? undefined : child(node, 'Fn::Equals');
  if (Array.isArray(pair) && pair.length === 2)
    for (const [subject, literal] of [pair, [...pair].reverse()]) {
      const name = child(subject, 'Ref');
      if (
        typeof name !== 'string' ||
        (typeof literal !== 'string' && typeof literal !== 'number' && typeof literal !== 'boolean')
      )
        continue;
      const known = into.get(name);
      if (known) known.add(String(literal));
      else into.set(name, new Set([String(literal)]));
    }
  for (const inner of Object.values(node)) collectComparisons(inner, into);
}

/** The transforms anywhere in a node. */
function transformsIn(node: Json): Json[] {
  if (node === null || typeof node !== 'object') return [];
  const own = child(node, 'Fn::Transform');
  return [...(own === undefined ? [] : [own]), ...Object.values(node).flatMap(transformsIn)];
}

/** A transform by its name. */
const nameOf = (transform: Json | undefined): string => textAt(transform, 'Name') ?? 'a transform';

const describe = (value: Json): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a map'
        : JSON.stringify(value);
