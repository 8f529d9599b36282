import type { Node } from 'yaml';
import { tooDeepAt } from '../../../engine/nesting';
import { Unknown, type Value } from '../../../engine/value';
import { isMap, record, sortedKeys } from '../values';
import { bad } from './apply';

/** Aliases can make a short text unfold without end. */
const MAX_NODES = 50_000;

/** What YAML text says, as Terraform reads it: YAML 1.1 but for octal numbers. Undefined for what is read in ways of its own. */
export function decodeYaml(text: string): Value | undefined {
  if (tooDeepAt(text)) return undefined;
  const yaml = require('yaml') as typeof import('yaml');
  const documents = yaml.parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  const [document] = documents;
  if (!document || documents.length !== 1 || !('contents' in document) || document.errors.length > 0)
    return bad('text that is no YAML');
  if (document.contents === null) return bad('text that is no YAML');
  let nodes = 0;
  const read = (node: unknown): Value => {
    if (++nodes > MAX_NODES) throw new Odd();
    if (yaml.isAlias(node)) return read(node.resolve(document));
    if (yaml.isSeq(node)) return node.items.map(read);
    if (yaml.isMap(node)) {
      const out = record();
      for (const { key, value } of node.items) {
        const name = scalar(key as Node);
        if (isMerge(key)) {
          const merged = read(value);
          if (!isMap(merged)) throw new Odd();
          for (const own of Object.keys(merged)) if (!Object.hasOwn(out, own)) out[own] = merged[own];
        } else if (name === null || typeof name === 'object') throw new Odd();
        else out[String(name)] = read(value);
      }
      return out;
    }
    return node === null ? null : scalar(node as Node);
  };
  const isMerge = (key: unknown): boolean => yaml.isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
  const scalar = (node: Node): Value => {
    if (!yaml.isScalar(node)) throw new Odd();
    if (node.tag === 'tag:yaml.org,2002:str') return String(node.value);
    if (node.tag !== undefined) throw new Odd();
    return node.type === 'PLAIN' ? plain(String(node.value)) : String(node.value);
  };
  try {
    return read(document.contents);
  } catch (error) {
    if (error instanceof Odd || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What only Terraform's own reader can tell. */
class Odd extends Error {}

function plain(text: string): Value {
  if (/^(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text)) return true;
  if (/^(n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text)) return false;
  if (/^(|~|null|Null|NULL)$/.test(text)) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text}T00:00:00Z`;
  if (/^\d{4}-\d\d?-\d\d?([Tt ]|$)/.test(text) || /^[-+]?\.(inf|nan)$/i.test(text)) throw new Odd();
  if (/^[-+]?\d+$/.test(text) || /^0(o[0-7]+|x[0-9a-fA-F]+)$/.test(text)) return number(text);
  return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) ? number(text) : text;
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) && String(value).length > 14) throw new Odd();
  return value;
}

/** A value as the text that Terraform makes of it. Undefined for text that it would break into lines. */
export function encodeYaml(value: Value): string | undefined {
  const lines = (item: Value, indent: string): string => {
    if (item instanceof Unknown) throw new Odd();
    if (Array.isArray(item) && item.length > 0)
      return item.map((inner) => `${indent}- ${lines(inner, `${indent}  `).trimStart()}`).join('');
    if (isMap(item) && Object.keys(item).length > 0)
      return sortedKeys(item)
        .map((key) => {
          const inner = item[key];
          const isBlock = Array.isArray(inner) ? inner.length > 0 : isMap(inner) && Object.keys(inner).length > 0;
          const below = lines(inner, Array.isArray(inner) ? indent : `${indent}  `);
          return `${indent}${quoted(key)}:${isBlock ? `\n${below}` : ` ${below.trimStart()}`}`;
        })
        .join('');
    return `${indent}${leaf(item, indent)}\n`;
  };
  try {
    const isPlain = typeof value !== 'string' && (value === null || typeof value !== 'object');
    return lines(value, '') + (isPlain ? '...\n' : '');
  } catch (error) {
    if (error instanceof Odd) return undefined;
    throw error;
  }
}

function leaf(value: Value, indent: string): string {
  if (Array.isArray(value)) return '[]';
  if (isMap(value)) return '{}';
  if (typeof value !== 'string') return String(value ?? null);
  if (!value.includes('\n')) return quoted(value);
  // A block of lines stands as it is, unless blanks at its edges would be lost.
  if (!/^[!-~][ -~\n]*$/.test(value) || /[ \t]\n|\n\n$|[ ]$/.test(value)) throw new Odd();
  const bare = value.endsWith('\n') ? value.slice(0, -1) : value;
  return `${value.endsWith('\n') ? '|' : '|-'}\n${bare.replace(/^(?=.)/gm, indent || '  ')}`;
}

function quoted(text: string): string {
  if (!/^[ -~\t]*$/.test(text)) throw new Odd();
  return JSON.stringify(text);
}
