import type { Document, LineCounter, Node, Pair, YAMLMap } from 'yaml';
import { BulwarkError, messageOf, STACK_OVERFLOW } from '../engine/error';
import { tooDeepAt } from '../engine/nesting';
import type { Position } from '../engine/template';
import type { Json } from '../engine/value';
import { JsonOffsets } from './json-offsets';
import { Lines } from './lines';
import { ACTION, isAction, isWorkflow, WORKFLOW } from './pipelines/files';
import { readRepeated } from './repeated-blocks';
import { hasEachKeyOnce, repeatedKeys } from './repeated-key';

/** A file's data, and where each piece of it stands. Positions are worked out when first asked for. */
export interface Source {
  readonly data: Json;
  /** Keys that a map has twice, where that is known; the last of them counts. */
  readonly duplicates?: readonly string[];
  /** What it was read from, where it was text. */
  readonly text?: string;
  positionOf(path: readonly string[]): Position | undefined;
}

/** Larger files are refused: CloudFormation takes 1 MB, and a reader that hangs helps nobody. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Editors of Windows write it before the text. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** A line break of old. */
const LONE_RETURN = /\r(?!\n)/g;

/** Reads JSON or YAML text. Throws a `BulwarkError` with file, line and column when it is neither. */
export function readSource(file: string, written: string): Source {
  const text = written.replace(BYTE_ORDER_MARK, '').replace(LONE_RETURN, '\n');
  if (text.length > MAX_BYTES)
    throw new BulwarkError(
      `the file has ${Math.round(text.length / 1048576)} MB, more than the ${MAX_BYTES / 1048576} MB that are read; split it`,
      { file },
    );
  return readJson(file, text) ?? readYaml(file, text);
}

/** Reads JSON; nothing for other text, which YAML may be, and for flow maps in a file of YAML. */
function readJson(file: string, text: string): Source | undefined {
  if (!/^[{[]/.test(text.trimStart())) return undefined;
  let data: Json;
  try {
    data = JSON.parse(text) as Json;
  } catch (error) {
    if (/\.ya?ml$/i.test(file)) return undefined;
    const at = /position (\d+)/.exec(messageOf(error))?.[1];
    throw new BulwarkError(
      `this is no valid JSON: ${messageOf(error)}`,
      at === undefined ? { file } : { file, ...new Lines(text).placeOf(Number(at)) },
    );
  }
  if (isDeeper(data, MAX_LEVELS)) throw new BulwarkError(TOO_DEEP, { file });
  const repeated = hasEachKeyOnce(text, data) ? undefined : repeatedKeys(text).next().value;
  const blocks = repeated && /\.(tf|tofu)\.json$/.test(file) ? readRepeated(text) : undefined;
  if (blocks) return { data: blocks.data, text, positionOf: (path) => ({ file, ...blocks.place(path) }) };
  if (repeated)
    throw new BulwarkError(
      `a map has the key '${repeated.key}' twice, and which of them counts depends on who reads it`,
      { file, ...new Lines(text).placeOf(repeated.offset) },
    );
  let offsets: JsonOffsets | undefined;
  return {
    data,
    text,
    positionOf(path) {
      offsets ??= new JsonOffsets(text);
      return { file, ...offsets.lineAndColumn(path) };
    },
  };
}

/** No template nests as deep, and what reads it has to end. */
const MAX_LEVELS = 200;
const TOO_DEEP = `it is nested more than ${MAX_LEVELS} levels deep; write it flatter`;

const isDeeper = (data: Json, levels: number): boolean =>
  data !== null &&
  typeof data === 'object' &&
  (levels === 0 || Object.values(data).some((one) => isDeeper(one, levels - 1)));

/** Data that was never text has no positions. */
export const sourceOf = (data: Json): Source => ({ data, positionOf: () => undefined });

const SHORT_FORMS = [
  'Ref', 'Condition', 'And', 'Base64', 'Cidr', 'Equals', 'FindInMap', 'GetAtt', 'GetAZs', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or',
  'Select', 'Split', 'Sub', 'ToJsonString', 'Transform', 'Contains', 'EachMemberEquals', 'EachMemberIn', 'RefAll', 'ValueOf', 'ValueOfAll', 'Rain::Embed',
  'reference',
]; // biome-ignore format: one list

/** Aliases can make a small file unfold without end. */
const MAX_NODES = 300_000;

/** GitHub alone reads YAML 1.2, in which `y`, `no` and `off` are texts, and what is GitHub's may lie anywhere. */
function readYaml(file: string, text: string): Source {
  if (WORKFLOW.test(file) || ACTION.test(file)) return readYamlOf('1.2', file, text);
  const source = readYamlOf('1.1', file, text);
  return isWorkflow(source.data) || isAction(source.data) ? readYamlOf('1.2', file, text) : source;
}

/** The document that YAML text is, and where its lines are. Throws a `BulwarkError` with file, line and column when it is no YAML. */
export function parseYaml(
  version: '1.1' | '1.2',
  file: string,
  text: string,
): { document: Document.Parsed; lines: LineCounter } {
  const deep = tooDeepAt(text);
  if (deep) throw new BulwarkError(TOO_DEEP, { file, ...deep });
  const yaml = require('yaml') as typeof import('yaml');
  const lines: LineCounter = new yaml.LineCounter();
  const shorten = SHORT_FORMS.flatMap((name) =>
    (['scalar', 'seq', 'map'] as const).map((collection) => ({
      tag: `!${name}`,
      ...(collection === 'scalar' ? {} : { collection }),
      identify: () => false,
      resolve: (value: unknown) => value as never,
    })),
  );
  let document: Document.Parsed;
  try {
    document = yaml.parseDocument(withoutHeader(text), {
      lineCounter: lines,
      customTags: shorten as never,
      version,
      merge: true,
      uniqueKeys: false,
      strict: false,
      logLevel: 'error',
    });
  } catch (error) {
    throw new BulwarkError(`this is no valid YAML: ${messageOf(error)}`, { file });
  }
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0]);
    const isTooDeep = problem.message.startsWith(STACK_OVERFLOW);
    throw new BulwarkError(isTooDeep ? TOO_DEEP : `this is no valid YAML: ${problem.message.split('\n')[0]}`, {
      file,
      line,
      column: col,
    });
  }
  return { document, lines };
}

function readYamlOf(version: '1.1' | '1.2', file: string, text: string): Source {
  const yaml = require('yaml') as typeof import('yaml');
  const { document, lines } = parseYaml(version, file, text);
  let data: Json;
  const duplicates: string[] = [];
  try {
    const { contents } = document;
    const ownFirst = yaml.isMap(contents) && contents.items.some((pair) => keyOf(pair, document) === 'Resources');
    data = toData(contents, document, 0, { nodes: 0, duplicates, ownFirst });
  } catch (error) {
    const at = error instanceof Misread ? error.node.range?.[0] : undefined;
    const { line, col } = at === undefined ? {} : lines.linePos(at);
    throw new BulwarkError(`this YAML cannot be read: ${messageOf(error)}`, {
      file,
      ...(line === undefined || col === undefined ? {} : { line, column: col }),
    });
  }
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return {
    data,
    text,
    duplicates,
    positionOf(path) {
      let node = document.contents as Node | null;
      let offset = node?.range?.[0];
      for (const key of path) {
        const next = childNode(node, key);
        if (!next) break;
        node = next.node;
        offset = next.offset ?? offset;
      }
      if (offset === undefined) return undefined;
      const { line, col } = lines.linePos(offset);
      return { file, line, column: col };
    },
  };

  function childNode(node: Node | null, key: string): { node: Node | null; offset: number | undefined } | undefined {
    if (yaml.isAlias(node)) return childNode(node.resolve(document) ?? null, key);
    // A short form is a tag of what the long one has below its name.
    if (node?.tag?.startsWith('!') && key === nameOf(node.tag.slice(1))) return { node, offset: undefined };
    if (yaml.isMap(node)) {
      const pair = pairsOf(node).get(key);
      if (pair) return { node: pair.value as Node | null, offset: (pair.key as Node).range?.[0] };
      const merged = pairsOf(node).get('<<')?.value as Node | null | undefined;
      for (const one of merged === undefined ? [] : yaml.isSeq(merged) ? merged.items : [merged]) {
        const found = childNode(one as Node, key);
        if (found) return found;
      }
      return undefined;
    }
    if (yaml.isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      return item && { node: item, offset: item.range?.[0] };
    }
    return undefined;
  }

  /** The pair of each key that counts: the last. */
  function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = pairs.get(map);
    if (known) return known;
    const made = new Map<string, Pair>();
    for (const pair of map.items) {
      made.set(keyOf(pair, document), pair);
    }
    pairs.set(map, made);
    return made;
  }
}

/** What includes a file of GitLab may be told stands before it, in a document of its own; its lines stay, empty. */
const withoutHeader = (text: string): string =>
  text.replace(/^(?:[ \t]*(?:#.*)?\n)*(?:---[ \t]*\n)?spec:[ \t]*\n(?:(?:[ \t#].*)?\n)*---[ \t]*\n/, (header) =>
    header.replace(/[^\n]+/g, ''),
  );

/** What was met while YAML nodes were unfolded. */
interface Unfolded {
  nodes: number;
  readonly duplicates: string[];
  /** Whether what a map says itself counts wherever `<<` stands: so read PyYAML and YAML 1.1. To Ruby, so to GitLab, the later counts. */
  readonly ownFirst: boolean;
}

/** What is YAML and means nothing, and where it stands. */
class Misread extends Error {
  constructor(
    what: string,
    readonly node: Node,
  ) {
    super(what);
  }
}

const NOTHING_YET: Unfolded = { nodes: 0, duplicates: [], ownFirst: false };

/** A key as text: as it is written, and a map, a list or a short form as JSON. */
function keyOf({ key }: Pair, document: Document.Parsed, depth = 0, size = NOTHING_YET): string {
  const yaml = require('yaml') as typeof import('yaml');
  if (yaml.isScalar(key) && !isShortForm(key)) return key.source ?? String(key.value);
  const data = toData(key, document, depth + 1, { ...size, duplicates: [] });
  return typeof data === 'string' ? data : JSON.stringify(data);
}

/** Whether a key merges other maps into its own; `"<<"` is a key like any other. */
const isMerge = (key: unknown): boolean => {
  const { source, type } = key as { source?: string; type?: string };
  return source === '<<' && type === 'PLAIN';
};

const isShortForm = (node: unknown): boolean => /^!\w/.test((node as { tag?: string } | null)?.tag ?? '');

/** YAML nodes as data, with CloudFormation's short forms spelt out: `!Sub x` becomes `{ "Fn::Sub": "x" }`. */
function toData(node: unknown, document: Document.Parsed, depth: number, size: Unfolded): Json {
  if (depth > MAX_LEVELS) throw new Error(TOO_DEEP);
  if (++size.nodes > MAX_NODES) throw new Error(`its aliases unfold to more than ${MAX_NODES} nodes`);
  const yaml = require('yaml') as typeof import('yaml');
  if (yaml.isAlias(node)) return toData(node.resolve(document), document, depth + 1, size);
  let data: Json;
  if (yaml.isMap(node)) {
    const map: { [key: string]: Json } = Object.create(null);
    const merged = new Set<string>();
    for (const pair of node.items) {
      const key = keyOf(pair, document, depth, size);
      if (isMerge(pair.key)) {
        // Of several, the first counts.
        for (const one of [toData(pair.value, document, depth + 1, size)].flat().reverse()) {
          if (one === null || typeof one !== 'object' || Array.isArray(one))
            throw new Misread(
              '`<<` merges something that is no map; name a map or an anchor of one',
              (pair.value ?? node) as Node,
            );
          for (const name of Object.keys(one)) {
            if (size.ownFirst && Object.hasOwn(map, name) && !merged.has(name)) continue;
            merged.add(name);
            map[name] = one[name] as Json;
          }
        }
      } else {
        if (Object.hasOwn(map, key) && !merged.has(key)) size.duplicates.push(key);
        merged.delete(key);
        map[key] = toData(pair.value, document, depth + 1, size);
      }
    }
    data = map;
  } else if (yaml.isSeq(node)) data = node.items.map((item) => toData(item, document, depth + 1, size));
  else if (yaml.isScalar(node)) data = scalar(node.value, node.source);
  else data = null;
  if (!isShortForm(node)) return data;
  const name = ((node as { tag: string }).tag as string).slice(1);
  if (name === 'GetAtt' && typeof data === 'string') {
    const dot = data.indexOf('.');
    return { 'Fn::GetAtt': dot < 0 ? [data] : [data.slice(0, dot), data.slice(dot + 1)] };
  }
  return { [nameOf(name)]: data };
}

/** The long form of a short one. */
const nameOf = (tag: string): string =>
  tag === 'Ref' || tag === 'Condition' ? tag : tag === 'reference' ? '!reference' : `Fn::${tag}`;

function scalar(value: unknown, source: string | undefined): Json {
  // What reads templates in YAML 1.1 takes `y` and `n` for texts, as PyYAML does, whatever the specification says.
  if (typeof value === 'boolean' && source !== undefined && /^[yn]$/i.test(source)) return source;
  if (value instanceof Date) return source ?? value.toISOString().slice(0, 10);
  if (typeof value === 'bigint') return String(value);
  // CloudFormation reads 026 as 22; what is as long as the id of an account is meant as text.
  if (typeof value === 'number' && source && /^[+-]?0\d/.test(source) && !/^[+-]?0[0-7]{1,7}$/.test(source))
    return source;
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Json;
  return String(value);
}
