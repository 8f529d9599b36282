import { own } from '../../../engine/own';
import { hasHole, Unknown, type Value } from '../../../engine/value';
import { isOpenWithin, toText } from '../values';
import { bad, type Functions, onTexts, strict } from './apply';
import { decodeCsv } from './csv';
import { decoded, encode } from './json';
import { decodeYaml, encodeYaml } from './yaml';

/** Functions that write values as text, read them from it, or take its sum. */
export const encodings: Functions = {
  jsonencode: ([value]) => (value instanceof Unknown ? undefined : encode(value)),
  jsondecode: ([value]) => {
    if (typeof value !== 'string') return value instanceof Unknown ? undefined : bad('JSON text is needed');
    try {
      return decoded(JSON.parse(value));
    } catch {
      return hasHole(value) ? undefined : bad('text that is no JSON');
    }
  },
  yamlencode: strict(encodeYaml),
  yamldecode: onTexts((text = '') => decodeYaml(text)),
  csvdecode: onTexts((text = '') => decodeCsv(text)),
  base64encode: ([value], { literal }) => {
    const given = literal(value);
    const text = toText(given);
    if (text === undefined || given instanceof Unknown) return undefined;
    return isOpenWithin(text)
      ? new Unknown('encoded text that is known at deployment', undefined, { encodes: text })
      : Buffer.from(text, 'utf8').toString('base64');
  },
  base64decode: onTexts((text = '') => textOf(bytesOf(text))),
  base64gunzip: onTexts((text = '') => {
    const { gunzipSync } = require('node:zlib') as typeof import('node:zlib');
    const bytes = bytesOf(text);
    try {
      return textOf(bytes && gunzipSync(bytes, { maxOutputLength: 1_000_000 }));
    } catch {
      return undefined;
    }
  }),
  textencodebase64: onTexts((text = '', name = '') => {
    const encoding = encodingOf(name);
    const bytes = encoding && Buffer.from(text, encoding);
    return bytes && bytes.toString(encoding) === text ? bytes.toString('base64') : undefined;
  }),
  textdecodebase64: onTexts((text = '', name = '') => {
    const encoding = encodingOf(name);
    const bytes = bytesOf(text);
    const back = encoding && bytes?.toString(encoding);
    return back !== undefined && bytes && Buffer.from(back, encoding).equals(bytes) ? back : undefined;
  }),
  urlencode: onTexts((text = '') =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  ),
  urldecode: onTexts((text = '') => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      return bad('text that is no part of a URL');
    }
  }),
  md5: onTexts((text = '') => sum('md5', text, 'hex')),
  sha1: onTexts((text = '') => sum('sha1', text, 'hex')),
  sha256: onTexts((text = '') => sum('sha256', text, 'hex')),
  sha512: onTexts((text = '') => sum('sha512', text, 'hex')),
  base64sha256: onTexts((text = '') => sum('sha256', text, 'base64')),
  base64sha512: onTexts((text = '') => sum('sha512', text, 'base64')),
  uuidv5: onTexts((space = '', name = '') => uuid(own(NAMESPACES, space) ?? space, name)),
};

/** The sum of text or bytes, as hexadecimal digits or as Base64. */
export const sum = (algorithm: string, data: string | Buffer, as: 'hex' | 'base64'): string =>
  hashing(algorithm).update(data).digest(as);

const hashing = (algorithm: string) => (require('node:crypto') as typeof import('node:crypto')).createHash(algorithm);

/** Undefined for what Node reads otherwise than Terraform. */
function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Bytes as text, where they are UTF-8. */
function textOf(bytes: Buffer | undefined): string | undefined {
  const text = bytes?.toString('utf8');
  return text !== undefined && bytes?.equals(Buffer.from(text, 'utf8')) ? text : undefined;
}

function encodingOf(name: string): BufferEncoding | undefined {
  switch (name.toUpperCase()) {
    case 'UTF-8':
      return 'utf8';
    case 'UTF-16LE':
      return 'utf16le';
    case 'ISO-8859-1':
      return 'latin1';
    default:
      return undefined;
  }
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

function uuid(space: string, name: string): Value {
  if (!/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(space)) return bad('a namespace that is no UUID');
  const bytes = hashing('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
