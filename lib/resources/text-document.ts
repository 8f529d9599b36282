import { Fact } from '../engine/fact';
import { Unknown, type Value } from '../engine/value';

/** A document that is kept in a property, as data: it may be written out, or be JSON or YAML in one text. */
export function textDocument(written: Fact): Fact {
  return typeof written.value === 'string' ? new Fact(written, dataOf(written.value)) : written;
}

/** Loaded when first asked for: few templates hold YAML in a text. */
const yaml = () => require('yaml') as typeof import('yaml');

function dataOf(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    try {
      const data = yaml().parse(text, { logLevel: 'error' }) as Value;
      if (data !== null && typeof data === 'object') return data;
    } catch {
      // Neither of the two.
    }
    return new Unknown('a document that is neither JSON nor YAML');
  }
}
