import { Fact } from '../engine/fact';
import { tooDeepAt } from '../engine/nesting';
import { Unknown, type Value } from '../engine/value';

/** A document that is kept in a property, as data: it may be written out, or be JSON or YAML in one text. */
export function textDocument(written: Fact): Fact {
  return typeof written.value === 'string' ? new Fact(written, dataOf(written.value)) : written;
}

/** Loaded when first asked for: few templates hold YAML in a text. */
const yaml = () => require('yaml') as typeof import('yaml');

/** What a map or a list of YAML cannot do without. */
const COLLECTION = /^[^\S\n]*[[{]|:(?:\s|$)|^[^\S\n]*-(?:\s|$)/m;

function dataOf(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    try {
      // Loading the parser, and letting it fail, takes longer than all rules of a resource.
      if (!COLLECTION.test(text) || tooDeepAt(text)) return new Unknown('a text that is no document');
      const data = yaml().parse(text, { logLevel: 'error' }) as Value;
      if (data !== null && typeof data === 'object') return data;
    } catch {
      // Neither of the two.
    }
    return new Unknown('a document that is neither JSON nor YAML');
  }
}
