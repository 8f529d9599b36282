import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import type { Catalogue } from '../controls/catalogue';
import { plain } from './plain';

/** Of the properties that OSCAL has no word for. */
const NAMESPACE = 'https://cdk-bulwark.dev/ns/oscal';

/** The release of OSCAL whose schemas the documents fit. */
const OSCAL = '1.2.3';

/** The catalogues, which are only loaded where a document names controls. */
export const cataloguesByName = (): Readonly<Record<string, Catalogue>> =>
  (require('../controls') as typeof import('../controls')).catalogues;

/** A UUID of version 5: the same for the same words, in every run. */
export function uuidOf(...words: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(JSON.stringify([NAMESPACE, ...words]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A text on one line, as titles and values have to be. */
export const line = (text: string): string => plain(text).trim() || '-';

/** A property of our own. */
export const prop = (name: string, value: string | number) => ({ name, ns: NAMESPACE, value: line(String(value)) });

/**
 * How OSCAL names a control. Those of SP 800-53 are named as in NIST's own catalogue, AC-2(1) is `ac-2.1`; the others by
 * framework and id, as a token has to begin with a letter and holds no brackets.
 */
export const controlToken = (framework: string, id: string): string =>
  framework === 'nist-800-53-r5'
    ? id.toLowerCase().replace(/\((\d+)\)/g, '.$1')
    : `${framework}_${id.replace(/[^\p{L}\p{N}.-]+/gu, '.').replace(/\.$/, '')}`;

/** A framework in words. */
export const frameworkTitle = (framework: string): string => {
  const { title, version: edition } = cataloguesByName()[framework] ?? { title: framework };
  return [title, edition].filter(Boolean).join(' ');
};

/** What stands at the head of a document. */
export const metadata = (title: string, now: Date) => ({
  title,
  'last-modified': now.toISOString(),
  version,
  'oscal-version': OSCAL,
});
