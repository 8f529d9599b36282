import { BulwarkError } from '../../engine/error';
import { child } from '../../engine/template';
import { hasHole, type Json, Reference, textOf, Unknown, type Value } from '../../engine/value';
import type { World } from '../../engine/world';
import { isElsewhere, tellsPartitions } from '../partitions';
import { listedFor } from './comparisons';
import { CutOut, cutOut } from './cut-out';
import { equals, neverNull } from './equality';
import { type Expression, isExpression, parseTemplate, type Step, visit } from './expression';
import { pathOf } from './files';
import { FUNCTIONS, GIVE_TEXT } from './functions';
import type { Bound, Module, Reached, Scope } from './scope';
import { convert } from './types';
import { limitsOf } from './validations';
import {
  Alike,
  bounded,
  Failed,
  holeOf,
  isMap,
  isOpen,
  isOpenWithin,
  isSet,
  NOTHING,
  record,
  setOf,
  sortedKeys,
  toText,
} from './values';

/** A string of a configuration as its value: text without interpolations is unescaped, a lone interpolation keeps its type. */
export function evaluateText(text: string, module: Module, world: World): Value {
  if (!isExpression(text)) return text;
  return module.valueOfText(text, world);
}

/** A piece of a configuration with all expressions in it evaluated. */
export function evaluateAll(node: Json | Value, scope: Scope, depth = 0): Value {
  if (typeof node === 'string') return evaluateText(node, scope.module, scope.world);
  if (node === null || typeof node !== 'object' || node instanceof Unknown) return node;
  if (depth > 200) throw new BulwarkError('it is nested more than 200 levels deep', { file: scope.module.name });
  const data = scope.module.evaluate(node as Json, scope.world);
  if (data === null || typeof data !== 'object' || data instanceof Unknown) return data;
  if (Array.isArray(data)) return bounded(data.map((item) => evaluateAll(item as Json, scope, depth + 1)));
  const out = record();
  for (const key of Object.keys(data))
    out[key] = evaluateAll((data as { [key: string]: Json })[key] as Json, scope, depth + 1);
  return bounded(out);
}

/** How much one expression may cost; more is left undecided. */
const MAX_STEPS = 200_000;
const MAX_DEPTH = 600;

/** Evaluates an expression in one world. Gives `Unknown` for what only deployment can tell and for what is not understood. */
export function evaluate(node: Expression, scope: Scope): Value {
  const { evaluation } = scope.module;
  if (evaluation.depth === 0) evaluation.steps = 0;
  if (++evaluation.steps > MAX_STEPS)
    throw new BulwarkError(`an expression takes more than ${MAX_STEPS} steps to evaluate: ${node.text.slice(0, 80)}`, {
      file: scope.module.name,
    });
  if (evaluation.depth > MAX_DEPTH)
    throw new BulwarkError(`an expression is nested too deeply: ${node.text.slice(0, 80)}`, {
      file: scope.module.name,
    });
  evaluation.depth++;
  try {
    const value = bounded(outcomeOf(node, scope));
    if (value instanceof Unknown && !(value instanceof Reference)) evaluation.unknowns++;
    return value;
  } finally {
    evaluation.depth--;
  }
}

function outcomeOf(node: Expression, scope: Scope): Value {
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'number' && !isExact(node.value)
        ? new Unknown('a number with more digits than are kept', holeOf(node.text))
        : node.value;
    case 'template':
      return joined(node.parts.map((part) => (typeof part === 'string' ? part : evaluate(part, scope))));
    case 'path': {
      const { value, rest } = rootOf(node, scope);
      return walk(value, rest, scope);
    }
    case 'get':
      return walk(evaluate(node.of, scope), node.steps, scope);
    case 'splat':
      return splat(evaluate(node.of, scope), node, scope);
    case 'call':
      return call(node, scope);
    case 'unary':
      return unary(node, scope);
    case 'binary':
      return binary(node, scope);
    case 'if':
      return conditional(node, scope);
    case 'list':
      return failed(node.items.map((item) => evaluate(item, scope)));
    case 'object':
      return object(node, scope);
    case 'for':
      // Instances name the collection that they come from once each.
      return scope.bound
        ? comprehension(node, scope)
        : scope.module.memory.remembered(node.text, scope.world, () => comprehension(node, scope));
    case 'invalid':
      return new Unknown(
        'an expression that cannot be read',
        /^\$\{[^{}"\\\n]*\}$/.test(node.text) ? node.text : undefined,
        { decider: 'an expression that can be read' },
      );
  }
}

/** Computations in doubles agree with Terraform's only where they are exact. */
const isExact = (value: number): boolean =>
  Number.isFinite(value) && (Number.isSafeInteger(value) || (Math.abs(value) < 1e9 && String(value).length < 15));

const failed = (values: Value[]): Value => values.find((value) => value instanceof Failed) ?? values;

function joined(parts: Value[]): Value {
  const failure = parts.find((part) => part instanceof Failed);
  if (failure) return failure;
  let text = '';
  for (const part of parts) {
    const piece = toText(part);
    if (piece === undefined) return new Failed('a list, map or null inside a text');
    text += piece;
  }
  return text;
}

function object(node: Expression & { kind: 'object' }, scope: Scope): Value {
  const out = record();
  for (const [keyNode, valueNode] of node.entries) {
    const key = evaluate(keyNode, scope);
    const text = isOpen(key) ? undefined : toText(key);
    if (text === undefined) return key instanceof Failed ? key : new Unknown('a map with open keys', holeOf(node.text));
    const value = evaluate(valueNode, scope);
    if (value instanceof Failed) return value;
    out[text] = value;
  }
  return out;
}

/** The resource, variable or local that a path starts from, and the steps that are left. */
function rootOf(node: Expression & { kind: 'path' }, scope: Scope): Reached {
  const { root, steps, text } = node;
  for (let bound = scope.bound; bound; bound = bound.outer)
    if (bound.name === root) return { value: bound.value, rest: steps };
  const { module } = scope;
  const [first, second] = steps;
  const name = first && 'key' in first ? first.key : undefined;
  if (root === 'var' && name !== undefined) return { value: variable(name, scope), rest: steps.slice(1) };
  if (root === 'local' && name !== undefined) return { value: local(name, scope), rest: steps.slice(1) };
  if (root === 'module' && name !== undefined)
    return (
      module.calls.output(name, steps.slice(1), scope.world) ?? {
        value: new Unknown(`an output of module ${name}`, holeOf(text)),
        rest: NOTHING,
      }
    );
  if (root === 'path' && module.folders && (name === 'module' || name === 'root'))
    return { value: pathOf(module.folders, name), rest: steps.slice(1) };
  // What is ephemeral stands in no plan and no state.
  if (root === 'ephemeral')
    return { value: new Unknown(`${text}, which is ephemeral`, holeOf(text), { secretStore: true }), rest: NOTHING };
  if (NOT_RESOURCES.has(root) || name === undefined)
    return { value: new Unknown(`${text}, which deployment decides`, holeOf(text)), rest: NOTHING };
  const isData = root === 'data';
  const id = isData ? `data.${name}.${second && 'key' in second ? second.key : ''}` : `${root}.${name}`;
  const value = module.blocks.valueAt(id, scope.world);
  if (value === undefined)
    return { value: new Unknown(`${id}, which is not declared here`, holeOf(text)), rest: NOTHING };
  return { value, rest: steps.slice(isData ? 2 : 1) };
}

const NOT_RESOURCES = new Set(['var', 'local', 'module', 'path', 'terraform', 'each', 'count', 'self']);

function walk(start: Value, rest: readonly Step[], scope: Scope): Value {
  let value = start;
  for (const step of rest) {
    if (value instanceof Failed) return value;
    const key = 'key' in step ? step.key : evaluate(step.index, scope);
    value = index(value, key, scope);
  }
  return value;
}

/** One step into a value: an attribute, an element, an attribute of another resource. */
export function index(value: Value, key: Value, scope: Scope): Value {
  if (key instanceof Failed) return key;
  const name = isOpen(key) ? undefined : toText(key);
  if (value instanceof Failed) return value;
  if (value instanceof Reference) return scope.module.attributes.of(value, name, scope.world);
  if (value instanceof Alike) return value.element;
  if (value instanceof CutOut)
    return value.map((candidate) => index(candidate, key, scope), extended(value.hole, name));
  if (value instanceof Unknown)
    return new Unknown(
      value.because,
      extended(value.hole, name),
      value.about.parameter ? { parameter: value.about.parameter } : {},
    );
  if (Array.isArray(value)) {
    if (name === undefined) {
      const [first] = value;
      return new Unknown(
        'an element that deployment chooses',
        value.length === 1 && first instanceof Unknown ? first.hole : undefined,
      );
    }
    if (/^\d+$/.test(name)) {
      const item = value[Number(name)];
      if (isSet(value)) return new Failed('an element of a set by its index');
      return item === undefined ? new Failed(`element ${name} of a list of ${value.length}`) : item;
    }
    const [only] = value;
    if (only instanceof Reference && only.attribute === '') return index(only, name, scope);
    return new Failed(`the attribute ${name} of a list`);
  }
  if (isMap(value)) {
    if (name === undefined)
      return inSomeEntry(value, key, scope, undefined) ?? new Unknown('an entry that deployment chooses');
    return Object.hasOwn(value, name)
      ? (value[name] as Value)
      : new Failed(`the attribute ${name}, which is not there`);
  }
  return new Failed('an attribute of something that has none');
}

/** More entries than that are left to deployment. */
const MAX_ENTRIES = 40;

/** What a map says where deployment decides the key: in each world what one of its entries says, or what stands for all others. */
function inSomeEntry(map: Value, key: Value, { module, world }: Scope, otherwise: Value): Value {
  if (!isMap(map) || !(key instanceof Unknown) || key.hole === '${?}') return undefined;
  const names = sortedKeys(map).filter((name) => !key.about.not?.includes(name));
  if (names.length === 0 || names.length > MAX_ENTRIES) return undefined;
  const of = key.hole.slice(2, -1);
  const options = names.map((name) => ({ value: map[name] as Value, words: `${of} is ${JSON.stringify(name)}` }));
  if (otherwise !== undefined) options.push({ value: otherwise, words: `${of} is none of ${names.join(', ')}` });
  return world.choose(
    `${module.name}|${module.prefix}${of} among ${names.join()}${otherwise === undefined ? '' : ' or none'}`,
    options,
    key.about.decider ?? 'a key that the configuration says',
  );
}

const extended = (hole: string, name: string | undefined): string =>
  name === undefined || /[{}"\\\n]/.test(name) || hole === '${?}' ? '${?}' : hole.replace(/\}$/, `.${name}}`);

function splat(value: Value, node: Expression & { kind: 'splat' }, scope: Scope): Value {
  if (value instanceof Failed) return value;
  if (value instanceof Reference && value.attribute === '' && scope.module.blocks.isSingle(value.target))
    return failed([walk(value, node.steps, scope)]);
  const alike = alikeOf(value, scope);
  if (alike) return new Alike(walk(alike.element, node.steps, scope), new Unknown(alike.because, holeOf(node.text)));
  if (value instanceof Unknown) return new Unknown(value.because, holeOf(node.text));
  if (value === null || value === undefined) return [];
  // A resource with `for_each` is a map of its instances, and its old-style splat is refused; a list is what is meant.
  const items = Array.isArray(value) ? value : [value];
  return failed(items.map((item) => walk(item, node.steps, scope)));
}

/** The instances of a block whose number is open, or another collection of elements that are alike. */
export function alikeOf(value: Value, { module, world }: Scope): Alike | undefined {
  if (value instanceof Alike) return value;
  const isBlock = value instanceof Reference && value.attribute === '' && !value.hole.includes('[');
  return isBlock && !module.blocks.isSingle(value.target)
    ? new Alike(module.attributes.of(value, undefined, world), value)
    : undefined;
}

function local(name: string, scope: Scope): Value {
  const { module, world } = scope;
  const node = module.locals.get(name);
  if (node === undefined)
    return new Unknown(`local.${name}, which is not declared`, holeOf(`${module.prefix}local.${name}`));
  if (node === null || (typeof node !== 'object' && typeof node !== 'string')) return node;
  const subject = `local.${name}`;
  return module.memory.remembered(subject, world, () =>
    module.memory.guarded(subject, ['locals', name], () => evaluateAll(node, { module, world })),
  );
}

function variable(name: string, scope: Scope): Value {
  const { module, world } = scope;
  const given = module.variables.argument(name);
  const declared = module.variables.get(name);
  if (given) {
    const value = module.memory.guarded(`var.${name}`, ['variable', name], () =>
      convert(evaluateAll(given.node, { module: given.from, world }), module.variables.typeOf(name)),
    );
    if (value !== null || child(declared, 'nullable') !== false) return value;
  }
  const hole = holeOf(`${module.prefix}var.${name}`);
  const secret = ['sensitive', 'ephemeral'].some((key) => String(child(declared, key)) === 'true');
  const assumed = child(declared, 'default');
  if (assumed !== undefined) return convert(evaluateAll(assumed, { module, world }), module.variables.typeOf(name));
  const conditions = module.variables.conditionsOn(name);
  const allowed = conditions.map((condition) => listedFor(name, condition)).find((listed) => listed);
  const limits = limitsOf(name, module.variables.typeOf(name), conditions, (condition) =>
    evaluate(condition, { module, world }),
  );
  const compared = [...(allowed ?? module.variables.comparedWith(name))].filter(
    (value) => limits.mayBe?.(textOf(value) ?? '') !== false || value === null,
  );
  const subject = `var.${name}`;
  const texts = compared.map((value) => textOf(value)).filter((value) => value !== undefined);
  const other = new Unknown(declared === undefined ? `${subject}, which is not declared` : `variable ${name}`, hole, {
    parameter: { name, secret },
    not: texts,
    ...limits,
  });
  if (compared.length === 0) return other;
  const options = compared.map((value) => ({ value: value as Value, words: `${subject} is ${JSON.stringify(value)}` }));
  const isBoolean = compared.includes(true) && compared.includes(false) && compared.length === 2;
  if (allowed && compared.length === 1) return compared[0] as Value;
  if (!isBoolean && !allowed) {
    if (compared.includes(null)) neverNull(other);
    options.push({
      value: other,
      words: `${subject} is ${compared.length === 1 ? 'not' : 'none of'} ${compared.map((value) => JSON.stringify(value)).join(', ')}`,
    });
  }
  return world.choose(`${module.name}|${module.prefix}${subject}`, options);
}

function toBoolean(value: Value): boolean | Unknown {
  if (value instanceof Unknown) return value;
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (typeof value === 'string' && hasHole(value)) return new Unknown('text that deployment completes');
  return new Failed('a condition that is neither true nor false');
}

function toNumber(value: Value): number | Unknown {
  if (value instanceof Unknown) return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    if (hasHole(value)) return new Unknown('text that deployment completes');
    if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  }
  return new Failed('a number that is none');
}

/** What an operator works on: a reference counts as the literal that its resource gives, where there is one. */
function operand(node: Expression, scope: Scope): Value {
  const value = evaluate(node, scope);
  return value instanceof Reference ? scope.module.attributes.literal(value, scope.world) : value;
}

function unary(node: Expression & { kind: 'unary' }, scope: Scope): Value {
  const value = operand(node.of, scope);
  if (node.op === '!') {
    const truth = toBoolean(value);
    return truth instanceof Failed
      ? truth
      : truth instanceof Unknown
        ? new Unknown(truth.because, holeOf(node.text))
        : !truth;
  }
  const number = toNumber(value);
  return number instanceof Failed
    ? number
    : number instanceof Unknown
      ? new Unknown(number.because, holeOf(node.text))
      : exactly(-number, node);
}

/** Whether what a data source says of the place deployed to is a text that only another partition has. */
function equalsPlace(place: Value, text: Value): boolean | undefined {
  if (!(place instanceof Unknown) || typeof text !== 'string') return undefined;
  const [, source] = /^\$\{data\.aws_(region|partition)\.\w+\.(?:name|id|region|partition)\}$/.exec(place.hole) ?? [];
  if (!source) return undefined;
  const pseudo = source === 'region' ? 'AWS::Region' : 'AWS::Partition';
  if (isElsewhere(pseudo, text)) return false;
  return tellsPartitions(pseudo) ? true : undefined;
}

function binary(node: Expression & { kind: 'binary' }, scope: Scope): Value {
  const { op } = node;
  const open = (side: Unknown) => new Unknown(side.because, holeOf(node.text));
  if (op === '&&' || op === '||') {
    const left = toBoolean(operand(node.left, scope));
    if (left instanceof Failed) return left;
    const settles = op === '||';
    if (left === settles) return left;
    const right = toBoolean(operand(node.right, scope));
    if (right instanceof Failed || right === settles) return right;
    return left instanceof Unknown ? open(left) : right instanceof Unknown ? open(right) : !settles;
  }
  const left = operand(node.left, scope);
  const right = operand(node.right, scope);
  if (left instanceof Failed) return left;
  if (right instanceof Failed) return right;
  if (op === '==' || op === '!=') {
    let equal = equals(left, right);
    // Values of different types are different; a schema or a conditional may have given a value another type than it seems.
    const [one, other] = [kindOf(node.left), kindOf(node.right)];
    if (equal === undefined && one && other && one !== other) equal = false;
    equal ??= equalsPlace(left, right) ?? equalsPlace(right, left);
    return equal === undefined
      ? open(left instanceof Unknown ? left : right instanceof Unknown ? right : new Unknown('a comparison'))
      : equal === (op === '==');
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a instanceof Unknown) return a instanceof Failed ? a : open(a);
  if (b instanceof Unknown) return b instanceof Failed ? b : open(b);
  switch (op) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
  const result = arithmetic(op, a, b);
  if (result === undefined) return new Unknown('a division by zero', holeOf(node.text));
  const exact = Number.isSafeInteger(result) && Number.isSafeInteger(a) && Number.isSafeInteger(b);
  return exact || (op === '/' && Number.isInteger(result * 64) && Number.isSafeInteger(a) && Number.isSafeInteger(b))
    ? exactly(result, node)
    : new Unknown('a computation with fractions', holeOf(node.text));
}

/** Terraform keeps a negative zero apart from zero; here it stays undecided. */
const exactly = (result: number, node: Expression): Value =>
  Object.is(result, -0) ? new Unknown('a negative zero', holeOf(node.text)) : result;

function arithmetic(op: string, a: number, b: number): number | undefined {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : a / b;
    default:
      return b === 0 ? undefined : a % b;
  }
}

/** The primitive type that an expression is sure to have. */
function kindOf(node: Expression): 'string' | 'number' | 'boolean' | undefined {
  switch (node.kind) {
    case 'literal':
      return node.value === null ? undefined : (typeof node.value as 'string' | 'number' | 'boolean');
    case 'template':
      return 'string';
    case 'call':
      return GIVE_TEXT.has(node.name) ? 'string' : undefined;
    case 'unary':
      return node.op === '!' ? 'boolean' : 'number';
    case 'binary':
      return /^[-+*/%]$/.test(node.op) ? 'number' : 'boolean';
    default:
      return undefined;
  }
}

function conditional(node: Expression & { kind: 'if' }, scope: Scope): Value {
  const outcome = decide(node.test, scope);
  if (outcome instanceof Failed) return outcome;
  if (outcome instanceof Unknown) {
    const [then, otherwise] = [evaluate(node.then, scope), evaluate(node.otherwise, scope)];
    return equals(then, otherwise) ? then : new Unknown(outcome.because, holeOf(node.text));
  }
  const value = evaluate(outcome ? node.then : node.otherwise, scope);
  const other = outcome ? node.otherwise : node.then;
  if (kindOf(other) === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  // Both outcomes are of one type: beside a set, a list becomes one.
  if (Array.isArray(value) && !isSet(value) && makesSet(other, scope))
    return (hasOrder(value) && setOf(value)) || new Unknown('a set', holeOf(node.text));
  return value;
}

/** Whether elements would stand in a known order as a set: Terraform sorts lists and maps by what only it knows. */
const hasOrder = (items: readonly Value[]): boolean =>
  items.length < 2 || items.every((item) => item === null || typeof item !== 'object' || item instanceof Unknown);

function makesSet(node: Expression, scope: Scope): boolean {
  if (node.kind === 'if') return makesSet(node.then, scope) || makesSet(node.otherwise, scope);
  if (node.kind === 'call') return /^(toset|setunion|setintersection|setsubtract)$/.test(node.name);
  const [name] = node.kind === 'path' && node.root === 'var' ? node.steps : [];
  const type = name && 'key' in name ? scope.module.variables.typeOf(name.key) : undefined;
  return type?.kind === 'call' && type.name === 'set';
}

/** The truth of a condition. What cannot be decided is chosen per world, the same way for the same condition. */
export function decide(node: Expression, scope: Scope): boolean | Unknown {
  if (node.kind === 'unary' && node.op === '!') {
    const inner = decide(node.of, scope);
    return inner instanceof Unknown ? inner : !inner;
  }
  if (node.kind === 'binary' && (node.op === '&&' || node.op === '||')) {
    const settles = node.op === '||';
    const left = decide(node.left, scope);
    if (left instanceof Failed || left === settles) return left;
    const right = decide(node.right, scope);
    if (right instanceof Unknown || right === settles) return right;
    return left;
  }
  const truth = toBoolean(operand(node, scope));
  if (!(truth instanceof Unknown) || truth instanceof Failed || isPerInstance(node, scope)) return truth;
  const text = node.text.replace(/\s+/g, ' ').replace(/^\((.*)\)$/, '$1');
  const negative = node.kind === 'binary' && node.op === '!=' ? node : undefined;
  const subject = negative ? text.replace('!=', '==') : text;
  const holds = scope.world.choose(`${scope.module.name}|${scope.module.prefix}${subject}`, [
    { value: true, words: `${subject} is true` },
    { value: false, words: `${subject} is false` },
  ]);
  return negative ? !holds : holds;
}

/** Whether a condition has another outcome for each instance or element, so that no one outcome can be assumed for all. */
function isPerInstance(node: Expression, scope: Scope): boolean {
  let found = false;
  visit(node, (inner) => {
    if (inner.kind !== 'path') return;
    if (inner.root === 'each' || inner.root === 'count' || inner.root === 'self') found = true;
    for (let bound = scope.bound; bound; bound = bound.outer) if (bound.name === inner.root) found = true;
  });
  return found;
}

/** The elements of a collection with their keys, in Terraform's order. Undefined where they are not known. */
export function elementsOf(value: Value): [Value, Value][] | undefined {
  if (Array.isArray(value)) return value.map((item, at) => [isSet(value) ? item : at, item]);
  if (isMap(value)) return sortedKeys(value).map((key) => [key, value[key]]);
  return undefined;
}

function comprehension(node: Expression & { kind: 'for' }, scope: Scope): Value {
  const collection = evaluate(node.in, scope);
  if (collection instanceof Failed) return collection;
  const elements = elementsOf(collection);
  if (!elements)
    return collection instanceof Unknown
      ? overOpen(node, collection, scope)
      : new Failed('a `for` over something that is no collection');
  if (!node.resultKey && isSet(collection) && !hasOrder(collection as Value[]))
    return new Unknown('the order of a set', holeOf(node.text));
  const list: Value[] = [];
  const map = record();
  for (const [key, value] of elements) {
    let bound: Bound = { name: node.value, value, outer: scope.bound };
    if (node.key !== undefined) bound = { name: node.key, value: key, outer: bound };
    const inner = { ...scope, bound };
    if (node.where) {
      const wanted = decide(node.where, inner);
      if (wanted instanceof Failed) return wanted;
      if (wanted instanceof Unknown) return new Unknown(wanted.because, holeOf(node.text));
      if (!wanted) continue;
    }
    const result = evaluate(node.result, inner);
    if (result instanceof Failed) return result;
    if (!node.resultKey) {
      list.push(result);
      continue;
    }
    const name = evaluate(node.resultKey, inner);
    const text = isOpen(name) ? undefined : toText(name);
    if (text === undefined)
      return name instanceof Failed ? name : new Unknown('a map with open keys', holeOf(node.text));
    if (node.grouped) {
      const group = Object.hasOwn(map, text) ? (map[text] as Value[]) : [];
      group.push(result);
      map[text] = group;
    } else if (Object.hasOwn(map, text)) return new Failed(`two entries for the key ${text}`);
    else map[text] = result;
  }
  if (node.joined) return joined(list);
  return node.resultKey ? map : list;
}

/** What comes of a collection that is open: with elements that are told without its keys, if none is left out. */
function overOpen(node: Expression & { kind: 'for' }, collection: Unknown, scope: Scope): Unknown {
  const open = new Unknown(collection.because, holeOf(node.text));
  if (node.where || node.joined) return open;
  const element = alikeOf(collection, scope)?.element ?? new Unknown(collection.because);
  let bound: Bound = { name: node.value, value: element, outer: scope.bound };
  if (node.key !== undefined) bound = { name: node.key, value: new Unknown(collection.because), outer: bound };
  const result = evaluate(node.result, { ...scope, bound });
  if (result instanceof Failed) return open;
  return new Alike(node.grouped ? new Alike(result, open) : result, open);
}

/** Functions of a collection that leave its elements as they are, and those that give one of them. */
const SAME_ELEMENTS = new Set([
  'values',
  'tolist',
  'tomap',
  'toset',
  'distinct',
  'compact',
  'sort',
  'reverse',
  'slice',
]);
const ONE_ELEMENT = new Set(['element', 'lookup', 'one']);

function ofAlike(name: string, given: Value, scope: Scope): Value {
  const alike = alikeOf(given, scope);
  if (!alike) return undefined;
  if (ONE_ELEMENT.has(name)) return alike.element;
  if (SAME_ELEMENTS.has(name)) return name === 'toset' ? new Alike(alike.element, alike, true) : alike;
  if (name !== 'flatten') return undefined;
  const { element } = alike;
  return (
    alikeOf(element, scope) ??
    (Array.isArray(element) && element.length === 1 ? new Alike(element[0], alike) : undefined)
  );
}

function call(node: Expression & { kind: 'call' }, scope: Scope): Value {
  const { name } = node;
  if (name === 'try' || name === 'can') return attempt(node, scope);
  const args = node.args.map((arg) => evaluate(arg, scope));
  if (node.spread) {
    const last = args.pop() as Value;
    if (!Array.isArray(last))
      return last instanceof Failed
        ? last
        : new Unknown(last instanceof Unknown ? last.because : 'an open list of arguments', holeOf(node.text));
    args.push(...last);
  }
  const failure = args.find((arg) => arg instanceof Failed);
  if (failure) return failure;
  const named = name.startsWith('core::') ? name.slice(6) : name;
  const apply = Object.hasOwn(FUNCTIONS, named) ? FUNCTIONS[named] : undefined;
  const alike = args[0] instanceof Unknown ? ofAlike(named, args[0], scope) : undefined;
  if (alike !== undefined) return alike;
  if (!apply) {
    if (IMPURE.has(named))
      return new Unknown(`${name}(), which is not evaluated`, undefined, {
        decider: `a literal in place of ${name}()`,
      });
    const about = name === KNOWN_AFTER_APPLY && args.every((arg) => arg instanceof Reference) ? { of: args } : {};
    return new Unknown(`${name}(), which is not evaluated`, holeOf(node.text), about);
  }
  const [map, key, otherwise] = args;
  const entry = named === 'lookup' ? inSomeEntry(map, key, scope, otherwise) : undefined;
  if (entry !== undefined) return entry;
  const given = (values: Value[]) =>
    apply(values, {
      literal: (value) => (value instanceof Reference ? scope.module.attributes.literal(value, scope.world) : value),
      folders: scope.module.folders,
      template: (text, variables) => applied(text, variables, scope),
    });
  const hole = holeOf(node.text);
  const referred = (one: string) => scope.module.attributes.referred(one);
  const result = given(args);
  if (result !== undefined) return result;
  const cause = openOf(args)?.because ?? `${name}()`;
  return cutOut(args, given, referred, hole) ?? new Unknown(cause, hole);
}

/** `try` and `can`: decided where nothing that was met on the way could still be an error. */
function attempt(node: Expression & { kind: 'call' }, scope: Scope): Value {
  for (const arg of node.args) {
    const before = scope.module.evaluation.unknowns;
    const value = evaluate(arg, scope);
    if (value instanceof Failed) {
      if (node.name === 'can') return false;
      continue;
    }
    const isSure = scope.module.evaluation.unknowns === before;
    if (node.name === 'can')
      return isSure && !hasUntaken(arg) ? true : new Unknown('something that may fail', holeOf(node.text));
    return isSure || isOpenWithin(value) ? value : new Unknown('something that may fail', holeOf(node.text));
  }
  return new Failed('a try that nothing succeeds in');
}

/** Whether Terraform checks parts of an expression that are never evaluated. */
function hasUntaken(node: Expression): boolean {
  let found = false;
  visit(node, ({ kind }) => {
    found ||= kind === 'if' || kind === 'for';
  });
  return found;
}

/** What a plan's values are made of that are not known yet. Null stands for what is no resource. */
const KNOWN_AFTER_APPLY = 'known_after_apply';

const IMPURE = new Set(['uuid', 'timestamp', 'bcrypt', 'plantimestamp']);

function openOf(values: readonly Value[]): Unknown | undefined {
  for (const value of values) {
    if (value instanceof Unknown) return value;
    const inner = Array.isArray(value) ? openOf(value) : isMap(value) ? openOf(Object.values(value)) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** A template with nothing but these variables. Undefined where it uses anything else. */
function applied(text: string, variables: { readonly [name: string]: Value }, scope: Scope): Value | undefined {
  let { bound } = scope;
  for (const name of Object.keys(variables)) bound = { name, value: variables[name], outer: bound };
  const parsed = parseTemplate(text);
  return isClosed(parsed, Object.keys(variables)) ? evaluate(parsed, { ...scope, bound }) : undefined;
}

/** Whether a template uses only the variables it is given. */
function isClosed(node: Expression, names: readonly string[]): boolean {
  const own = new Set(names);
  let closed = true;
  visit(node, (inner) => {
    if (inner.kind === 'for') own.add(inner.value).add(inner.key ?? inner.value);
    if (inner.kind === 'invalid' || (inner.kind === 'path' && !own.has(inner.root))) closed = false;
  });
  return closed;
}
