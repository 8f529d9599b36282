import { BulwarkError } from '../engine/error';
import { evaluateAll } from '../engine/evaluate-all';
import { own } from '../engine/own';
import { child, type Resource, type Template, textAt } from '../engine/template';
import { everyOf, someOf, type Truth } from '../engine/truth';
import {
  hasHole,
  type Json,
  Partly,
  Reference,
  replaceHoles,
  same,
  textOf,
  Unknown,
  type Value,
} from '../engine/value';
import { type Option, World } from '../engine/world';
import { allowedPattern } from './allowed-pattern';
import type { Evaluation } from './evaluation';
import { isElsewhere, tellsPartitions } from './partitions';
import type { Source } from './source';

type Section = Readonly<Record<string, Json>>;

/** A template as its expressions see it: what the names in them stand for. */
export interface Stack extends Template {
  readonly source: Source;
  readonly parameters: Section;
  readonly conditions: Section;
  readonly mappings: Section;
  readonly outputs: Section;
  /** Nested stacks by the logical id of the resource that deploys them. */
  readonly nested: ReadonlyMap<string, Stack>;
  readonly context: {
    /** Pseudo parameters that are known: `AWS::Region` → `eu-west-1`. */
    readonly pseudo?: Readonly<Record<string, string>>;
    /** The resource of the parent stack that deploys this one. */
    readonly parent?: { readonly template: Stack; readonly resource: Resource };
  };
  readonly evaluation: Evaluation;
  /** Expressions that came out the same whatever the world. */
  readonly evaluated: Map<object, { readonly value: Json | Value }>;
  /** The conditions that are being decided. */
  readonly deciding: Set<string>;
  reference(id: string, attribute: string): Reference | undefined;
  /** A pseudo parameter that only deployment can tell. */
  pseudo(name: string): Unknown;
  /** What would decide what stands behind a hole of a text, where the author left it open. */
  decider(hole: string): string | undefined;
  /** The literals that conditions compare a parameter with. */
  comparedWith(parameter: string): ReadonlySet<string>;
  /** The value another template of the assembly exports under a name. */
  imported(name: Json): readonly [Stack, Json] | undefined;
}

/** More rows than these are not tried one by one. */
const MAX_ROWS = 40;

/** What a mapping says where deployment decides the row: in each world what one of them says. */
function inSomeRow(keys: readonly Value[], template: Stack, world: World): Value {
  const [map, top, second] = keys;
  const rows = typeof map === 'string' ? child(template.mappings as Json, map) : undefined;
  if (!(top instanceof Unknown) || typeof second !== 'string' || rows === undefined) return undefined;
  const names = Object.keys(rows as object).filter((name) => !top.about.not?.includes(name));
  const values = names.map((name) => lookUp(template.mappings, [map as string, name, second]));
  if (values.length === 0 || values.includes(undefined) || names.length > MAX_ROWS) return undefined;
  return world.choose(
    `${template.name}|${map} by ${top.hole}`,
    names.map((name, at) => ({
      value: values[at] as Value,
      words: `${top.hole.slice(2, -1)} is ${JSON.stringify(name)}`,
    })),
    template.decider(top.hole) ?? 'a key that the template says',
  );
}

type Intrinsic = (argument: Json, template: Stack, world: World) => Json | Value;

const DYNAMIC = /\{\{resolve:(secretsmanager|ssm-secure|ssm):[^}]*\}\}/;

/** Evaluates the outermost intrinsic of a node. Data comes back as it is; what only deployment can tell, as `Unknown`. */
export function evaluate(node: Json | Value, template: Stack, world: World): Json | Value {
  if (typeof node === 'string') return node.includes('{{resolve:') ? dynamic(node) : node;
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return node;
  const only = intrinsicOf(node);
  const expression = node as { [key: string]: Json };
  if (only === undefined) return Object.hasOwn(node, TRANSFORM) ? partly(expression, template, world) : node;
  const intrinsic = own(INTRINSICS, only);
  if (only === TRANSFORM) return new Unknown('what a transform makes', undefined, { perhapsAbsent: true });
  if (!intrinsic) return only.startsWith('Fn::') ? new Unknown(`${only}, which only deployment can evaluate`) : node;
  const argument = expression[only] as Json;
  const known = referred(only, argument, template) ?? template.evaluated.get(expression)?.value;
  if (known !== undefined) return known;
  if (only === 'Condition' && typeof argument !== 'string') return node;
  const { evaluation } = template;
  if (evaluation.depth > MAX_DEPTH)
    throw new BulwarkError('an expression refers to itself in a circle; break the circle between its references', {
      file: template.name,
    });
  const { asked } = world;
  evaluation.depth++;
  try {
    const value = intrinsic(argument, template, world);
    if (world.asked === asked) template.evaluated.set(expression, { value });
    return value;
  } finally {
    evaluation.depth--;
  }
}

const TRANSFORM = 'Fn::Transform';

/** What a map says of its own, which lets a transform add more. */
function partly(node: { [key: string]: Json }, template: Stack, world: World): Partly {
  const written: { [key: string]: Value } = Object.create(null);
  for (const [key, value] of Object.entries(node))
    if (key !== TRANSFORM) written[key] = evaluateAll(value, template, world);
  return new Partly('what a transform adds', written);
}

/** The name under which a map is an expression: `Ref`, `Fn::If`. */
export function intrinsicOf(node: Json | Value): string | undefined {
  if (node === null || typeof node !== 'object' || Array.isArray(node) || node instanceof Unknown) return undefined;
  let only: string | undefined;
  for (const key in node) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only === 'Ref' || only === 'Condition' || only?.startsWith('Fn::') ? only : undefined;
}

/** The resource that a plain reference names. */
function referred(intrinsic: string, argument: Json, template: Stack): Reference | undefined {
  if (intrinsic === 'Ref')
    return typeof argument === 'string' && !Object.hasOwn(template.parameters, argument)
      ? template.reference(argument, '')
      : undefined;
  if (intrinsic !== 'Fn::GetAtt' || !Array.isArray(argument) || argument.length !== 2) return undefined;
  const [id, attribute] = argument;
  return typeof id === 'string' && typeof attribute === 'string' && !template.nested.has(id)
    ? template.reference(id, attribute)
    : undefined;
}

/** How deep expressions lead into one another; past this they go round in a circle. */
const MAX_DEPTH = 400;

function dynamic(text: string): Json | Value {
  const whole = DYNAMIC.exec(text);
  if (!whole) return text;
  if (whole[0] === text)
    return new Unknown(`a ${whole[1]} reference`, `\${${text.slice(2, -2)}}`, { secretStore: whole[1] !== 'ssm' });
  return text.replaceAll(/\{\{(resolve:[^}]*)\}\}/g, '$${$1}');
}

const INTRINSICS: Readonly<Record<string, Intrinsic>> = Object.assign(Object.create(null) as object, {
  Ref: (argument, template, world) =>
    typeof argument === 'string' ? named(argument, template, world) : new Unknown('a Ref to something that is no name'),
  Condition: (argument, template, world) => conditionIn(template, argument as string, world),
  'Fn::GetAtt': (argument, template, world) => {
    const parts = typeof argument === 'string' ? splitAttribute(argument) : Array.isArray(argument) ? argument : [];
    const [id, ...rest] = parts.map((part) => textOf(evaluateAll(part as Json, template, world)) ?? '');
    const attribute = rest.join('.');
    const nested = attribute.startsWith('Outputs.') ? template.nested.get(id as string) : undefined;
    const output = nested && child(nested.outputs, attribute.slice('Outputs.'.length));
    if (nested && output) return evaluateAll(child(output, 'Value') ?? null, nested, world) as Value;
    return attributeOf(id as string, attribute, template);
  },
  'Fn::Sub': (argument, template, world) => {
    const [text, given] = Array.isArray(argument) ? argument : [argument];
    if (typeof text !== 'string') return new Unknown('an Fn::Sub without a text');
    const single = /^\$\{([^!}][^}]*)\}$/.exec(text);
    if (single) return substituted((single[1] as string).trim(), given, template, world);
    const result = text.replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      const value = substituted(name.trim(), given, template, world);
      return textOf(value as Value) ?? '${?}';
    });
    return dynamic(result);
  },
  'Fn::Join': (argument, template, world) => {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string')
      return new Unknown('an Fn::Join that is no pair of delimiter and list');
    const parts = evaluateAll(argument[1] as Json, template, world);
    if (!Array.isArray(parts))
      return new Unknown(
        parts instanceof Unknown ? parts.because : 'an Fn::Join of something that is no list',
        parts instanceof Unknown ? parts.hole : undefined,
      );
    if (parts.length === 1 && parts[0] instanceof Reference) return parts[0];
    return dynamic(parts.map((part) => textOf(part) ?? '${?}').join(argument[0]));
  },
  'Fn::Select': (argument, template, world) => {
    if (!Array.isArray(argument)) return new Unknown('an Fn::Select that is no pair of index and list');
    const index = Number(textOf(evaluateAll(argument[0] as Json, template, world)));
    const list = evaluateAll(argument[1] as Json, template, world);
    if (!Number.isInteger(index)) return new Unknown('an Fn::Select with an open index');
    if (!Array.isArray(list))
      return new Unknown(
        list instanceof Unknown ? list.because : 'an Fn::Select of something that is no list',
        `\${${list instanceof Unknown ? list.hole.slice(2, -1) : '?'}.${index}}`,
      );
    return list[index] ?? new Unknown(`element ${index} of a list of ${list.length}`);
  },
  'Fn::Split': (argument, template, world) => {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string')
      return new Unknown('an Fn::Split that is no pair of delimiter and text');
    const text = evaluateAll(argument[1] as Json, template, world);
    if (text instanceof Unknown) return text;
    return typeof text === 'string'
      ? splitText(text, argument[0])
      : new Unknown('an Fn::Split of something that is no text');
  },
  'Fn::FindInMap': (argument, template, world) => {
    if (!Array.isArray(argument)) return new Unknown('an Fn::FindInMap that is no list');
    const [map, top, second, options] = argument;
    const keys = [map, top, second].map((key) => evaluateAll(key as Json, template, world));
    const fallback = child(options, 'DefaultValue');
    const found = lookUp(template.mappings, keys);
    if (found instanceof Unknown && fallback === undefined) return inSomeRow(keys, template, world) ?? found;
    return (
      found ??
      (fallback === undefined
        ? new Unknown(`a mapping without ${keys.map((key) => textOf(key) ?? '?').join('.')}`)
        : evaluate(fallback, template, world))
    );
  },
  'Fn::If': (argument, template, world) => {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string')
      return new Unknown('an Fn::If without a condition');
    return evaluate(argument[conditionIn(template, argument[0], world) ? 1 : 2] ?? null, template, world);
  },
  'Fn::Equals': (argument, template, world) => decide({ 'Fn::Equals': argument }, template, world),
  'Fn::And': (argument, template, world) => decide({ 'Fn::And': argument }, template, world),
  'Fn::Or': (argument, template, world) => decide({ 'Fn::Or': argument }, template, world),
  'Fn::Not': (argument, template, world) => decide({ 'Fn::Not': argument }, template, world),
  'Fn::ImportValue': (argument, template, world) => {
    const name = evaluateAll(argument, template, world);
    const [exporter, value] = typeof name === 'string' ? (template.imported(name) ?? []) : [];
    if (exporter) return evaluateAll(value as Json, exporter, world);
    return new Unknown('an import from another stack', `\${${textOf(name) ?? '?'}}`);
  },
  'Fn::GetAZs': () => new Unknown('the availability zones of the region', '${AWS::AvailabilityZones}'),
  'Fn::Base64': (argument, template, world) => {
    const text = evaluateAll(argument, template, world);
    if (typeof text !== 'string') return new Unknown('encoded text that deployment completes');
    if (hasHole(text)) return new Unknown('encoded text that deployment completes', undefined, { encodes: text });
    return Buffer.from(text, 'utf8').toString('base64');
  },
  'Fn::Cidr': (argument, template, world) => {
    const [block, count, bits] = Array.isArray(argument)
      ? argument.map((part) => textOf(evaluateAll(part, template, world)))
      : [];
    return (
      (block && !hasHole(block) && subnets(block, Number(count), Number(bits))) ||
      new Unknown('address blocks of a range that is decided at deployment')
    );
  },
  'Fn::Length': (argument, template, world) => {
    const list = evaluateAll(argument, template, world);
    return Array.isArray(list) ? list.length : new Unknown('the length of a list that is decided at deployment');
  },
  'Fn::ToJsonString': (argument, template, world) => {
    const value = evaluateAll(argument, template, world);
    return value instanceof Unknown
      ? value
      : JSON.stringify(value, (_, inner) => (inner instanceof Unknown ? inner.hole : inner));
  },
} satisfies Record<string, Intrinsic>);

const attributeOf = (id: string, attribute: string, template: Stack): Unknown =>
  template.reference(id, attribute) ?? new Unknown(`the attribute ${attribute} of ${id}`, `\${${id}.${attribute}}`);

/** `Bucket.Arn` as logical id and attribute. */
export function splitAttribute(text: string): [string, string] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
}

function substituted(name: string, given: Json | undefined, template: Stack, world: World): Json | Value {
  const local = child(given, name);
  if (local !== undefined) return evaluateAll(local, template, world);
  if (!name.includes('.')) return named(name, template, world);
  return (INTRINSICS['Fn::GetAtt'] as Intrinsic)(name, template, world);
}

/** Splits text; what lies at or after a hole that could itself hold the delimiter is unknown. */
function splitText(text: string, delimiter: string): Value {
  const holes: string[] = [];
  const marked = replaceHoles(text, (hole) => `\0${holes.push(hole) - 1}\0`);
  const restore = (piece: string) => piece.replace(/\0(\d+)\0/g, (_, index) => holes[index] as string);
  const open = holes.findIndex((hole) => !/^\$\{AWS::(Region|Partition|AccountId|URLSuffix)\}$/.test(hole));
  if (open < 0) return marked.split(delimiter).map(restore);
  const known = marked
    .slice(0, marked.indexOf(`\0${open}\0`))
    .split(delimiter)
    .slice(0, -1)
    .map(restore);
  const rest = new Unknown('a piece of a text that is decided at deployment');
  return known.length > 0 ? [...known, rest] : rest;
}

/** A mapping's entry. With open keys: the one value that every possible key leads to, or unknown. */
function lookUp(mappings: Readonly<Record<string, Json>>, keys: readonly Value[]): Value {
  let candidates: Json[] = [mappings as Json];
  let open = false;
  for (const key of keys) {
    const text = key instanceof Unknown ? undefined : textOf(key);
    const known = text !== undefined && !hasHole(text);
    open ||= !known;
    candidates = candidates.flatMap((candidate) => {
      if (known) {
        const found = child(candidate, text);
        return found === undefined ? [] : [found];
      }
      return candidate !== null && typeof candidate === 'object' ? Object.values(candidate) : [];
    });
  }
  if (candidates.length === 0) return open ? new Unknown('a mapping that is chosen at deployment') : undefined;
  const [first, ...others] = candidates;
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first))
    ? (first as Value)
    : new Unknown('a mapping that is chosen at deployment');
}

function subnets(block: string, count: number, bits: number): Value {
  const ip = require('ipaddr.js') as typeof import('ipaddr.js');
  try {
    const [address, prefix] = ip.parseCIDR(block);
    const bytesOf: number[] = address.toByteArray();
    const size = bytesOf.length * 8;
    const host = Number.isNaN(bits) ? 8 : bits;
    if (!Number.isInteger(count) || count < 1 || count > 256 || size - host < prefix) return undefined;
    const base = bytesOf.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const network = (base >> BigInt(size - prefix)) << BigInt(size - prefix);
    return Array.from({ length: count }, (_, index) => {
      const value = network + (BigInt(index) << BigInt(host));
      const bytes = Array.from({ length: size / 8 }, (_, byte) =>
        Number((value >> BigInt(size - 8 - byte * 8)) & 255n),
      );
      return `${ip.fromByteArray(bytes).toString()}/${size - host}`;
    });
  } catch {
    return undefined;
  }
}

/** What a name stands for: a pseudo parameter, a parameter or a resource. */
function named(name: string, template: Stack, world: World): Json | Value {
  if (name === 'AWS::NoValue') return undefined;
  if (name.startsWith('AWS::')) {
    const known = template.context.pseudo?.[name];
    if (known !== undefined) return known;
    const open = template.pseudo(name);
    const compared = (open.about.not as readonly string[]).filter((value) => !isElsewhere(name, value));
    if (compared.length === 1 && tellsPartitions(name)) return compared[0] as string;
    return compared.length === 0 ? open : among(name, compared, open, world);
  }
  const parameter = child(template.parameters, name);
  if (parameter !== undefined) return parameterValue(name, parameter, template, world);
  return template.reference(name, '') ?? new Unknown(`${name}, which the template does not define`, `\${${name}}`);
}

function parameterValue(name: string, parameter: Json, template: Stack, world: World): Json | Value {
  const { parent } = template.context;
  if (parent) {
    const given = child(child(parent.resource.body, 'Parameters'), name);
    if (given !== undefined) return evaluateAll(given, parent.template, world);
  }
  const type = textAt(parameter, 'Type') ?? 'String';
  const secret = textAt(parameter, 'NoEcho') === 'true';
  const variable = `${template.name}|${name}`;
  const isStored = type.startsWith('AWS::SSM::Parameter');
  const limits: Limits = isStored ? {} : limitsOf(parameter, type);
  const compared = [...template.comparedWith(name)].filter((value) => limits.mayBe?.(value) !== false);
  const about = { parameter: { name, secret }, not: compared, ...limits };
  const unknown = new Unknown(`parameter ${name}`, `\${${name}}`, about);
  if (isStored) return unknown;
  const assumed = textAt(parameter, 'Default') === undefined ? undefined : child(parameter, 'Default');
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
  const allowed = child(parameter, 'AllowedValues') ?? [...(patternOf(parameter)?.texts ?? onlyOne(limits))];
  if (Array.isArray(allowed) && allowed.length > 0 && !isList) {
    const first = assumed === undefined ? [] : [assumed];
    const values = [
      ...new Set(
        [...first, ...allowed].map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))),
      ),
    ];
    return among(variable, values, undefined, world, name);
  }
  if (isList)
    return assumed === undefined
      ? unknown
      : String(assumed)
          .split(',')
          .map((item) => item.trim());
  const usual = assumed === undefined || compared.includes(String(assumed)) ? unknown : (assumed as Value);
  const order =
    assumed !== undefined && compared.includes(String(assumed))
      ? [String(assumed), ...compared.filter((value) => value !== String(assumed))]
      : compared;
  return among(variable, order, usual, world, name);
}

const patternOf = (parameter: Json) => {
  const pattern = child(parameter, 'AllowedPattern');
  return typeof pattern === 'string' ? allowedPattern(pattern) : undefined;
};

type Limits = Pick<Unknown['about'], 'mayBe' | 'between'>;

/** The number that is all that limits leave. */
const onlyOne = ({ between: [least, greatest] = [0, 1] }: Limits): number[] => (least === greatest ? [least] : []);

/** What a parameter lets be its value, as far as it says so. */
function limitsOf(parameter: Json, type: string): Limits {
  const limit = (name: string, otherwise: number) => {
    const said = Number(textOf(child(parameter, name) ?? ''));
    return child(parameter, name) === undefined || Number.isNaN(said) ? otherwise : said;
  };
  if (type === 'Number') {
    const between = [limit('MinValue', -Infinity), limit('MaxValue', Infinity)] as const;
    const mayBe = (text: string) => text.trim() !== '' && Number(text) >= between[0] && Number(text) <= between[1];
    return { mayBe, between };
  }
  if (type !== 'String') return {};
  const pattern = patternOf(parameter);
  const [shortest, longest] = [limit('MinLength', 0), limit('MaxLength', Infinity)];
  if (!pattern && shortest === 0 && longest === Infinity) return {};
  return {
    mayBe: (text) => text.length >= shortest && text.length <= longest && pattern?.matches(text) !== false,
  };
}

/** One of several values, chosen per world. `otherwise` stands for all that are not named. */
function among(variable: string, values: readonly string[], otherwise: Value, world: World, subject = variable): Value {
  if (values.length === 0) return otherwise;
  const options: Option<Value>[] = values.map((value) => ({ value, words: `${subject} is "${value}"` }));
  if (otherwise !== undefined) {
    const words =
      otherwise instanceof Unknown
        ? `${subject} is none of ${values.map((value) => `"${value}"`).join(', ')}`
        : `${subject} is "${textOf(otherwise)}"`;
    if (otherwise instanceof Unknown) options.push({ value: otherwise, words });
    else options.unshift({ value: otherwise, words });
  }
  return options.length === 1 ? (options[0] as Option<Value>).value : world.choose(variable, options);
}

/** Whether a named condition holds in a world. */
export function conditionIn(template: Stack, name: string, world: World): boolean {
  const condition = child(template.conditions, name);
  if (condition === undefined)
    throw new BulwarkError(`condition '${name}' is used but not defined; define it under Conditions`, {
      file: template.name,
    });
  const { deciding } = template;
  if (deciding.has(name))
    throw new BulwarkError(`condition '${name}' refers to itself in a circle`, {
      file: template.name,
      ...template.source.positionOf(['Conditions', name]),
    });
  const known = world.remembered(template, name);
  if (known !== undefined) return known;
  deciding.add(name);
  try {
    const before = world.asked;
    const earlier = new Set(world.decided);
    const holds = decide(condition, template, world);
    if (world.asked !== before)
      world.name(
        `${template.name}|${name}`,
        `${name} is ${holds}`,
        world.decided.filter((variable) => !earlier.has(variable)),
      );
    world.remember(template, name, holds, world.asked !== before);
    return holds;
  } finally {
    deciding.delete(name);
  }
}

/** Whether a condition that is written out holds in a world. */
export function decide(node: Json, template: Stack, world: World): boolean {
  if (typeof node === 'boolean') return node;
  const named = child(node, 'Condition');
  if (typeof named === 'string') return conditionIn(template, named, world);
  const conjuncts = child(node, 'Fn::And');
  if (Array.isArray(conjuncts)) return conjuncts.every((inner) => decide(inner, template, world));
  const disjuncts = child(node, 'Fn::Or');
  if (Array.isArray(disjuncts)) return disjuncts.some((inner) => decide(inner, template, world));
  const negated = child(node, 'Fn::Not');
  if (Array.isArray(negated) && negated.length === 1) return !decide(negated[0] as Json, template, world);
  const pair = child(node, 'Fn::Equals');
  const either = (words: string) =>
    world.choose(`${template.name}|${JSON.stringify(node)}`, [
      { value: true, words: `${words} holds` },
      { value: false, words: `${words} does not hold` },
    ]);
  const membership = Object.keys(MEMBERSHIPS).find((name) => Array.isArray(child(node, name)));
  if (membership) {
    const sides = [child(node, membership)].flat().map((side) => evaluateAll(side as Json, template, world));
    return MEMBERSHIPS[membership]?.(sides[0], sides[1]) ?? either(`the condition ${JSON.stringify(node)}`);
  }
  if (!Array.isArray(pair) || pair.length !== 2) return either(`the condition ${JSON.stringify(node)}`);
  const [left, right] = pair.map((side) => evaluateAll(side, template, world));
  return same(left, right) ?? either(`${textOf(left) ?? 'a value'} = ${textOf(right) ?? 'a value'}`);
}

const isIn = (list: Value, value: Value): Truth =>
  Array.isArray(list) ? someOf(list, (one) => same(one, value)) : undefined;

const isEach = (list: Value, test: (one: Value) => Truth): Truth =>
  Array.isArray(list) ? everyOf(list, test) : undefined;

/** What rules may say of lists: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html */
const MEMBERSHIPS: Readonly<Record<string, (list: Value, other: Value) => Truth>> = {
  'Fn::Contains': isIn,
  'Fn::EachMemberEquals': (list, value) => isEach(list, (one) => same(one, value)),
  'Fn::EachMemberIn': (list, others) => isEach(list, (one) => isIn(others, one)),
};

/** What a template exports, by name as far as it is known before deployment. */
export function exportsOf(template: Stack): ReadonlyMap<string, Json> {
  const exports = new Map<string, Json>();
  for (const output of Object.values(template.outputs)) {
    const name = child(child(output, 'Export'), 'Name');
    const value = child(output, 'Value');
    if (name === undefined || value === undefined) continue;
    exports.set(typeof name === 'string' ? name : JSON.stringify(name), value);
    if (typeof name === 'object') {
      const text = textOf(evaluateAll(name, template, new World()));
      if (text) exports.set(text, value);
    }
  }
  return exports;
}
