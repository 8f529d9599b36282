import { BulwarkError } from './error';
import { Unknown, type Value } from './value';
import type { Place } from './verdict';

/** A value is of another type than its place takes: nothing can be said of it, and no deployment takes it. */
export class Malformed extends BulwarkError {
  constructor(at: Place, value: Value, allowed: string) {
    const { resource, path } = at;
    const position = resource.template.positionOf(resource, path);
    super(
      `${resource.id} has ${typeOf(value)} at ${path}, where ${allowed} belongs; what depends on it was not judged`,
      position ?? { file: resource.template.name },
    );
  }
}

/** The place that was last read: what a rule stumbles over, where it does. */
let lastRead: (Place & { readonly value: Value }) | undefined;

export function noteRead(fact: Place & { readonly value: Value }): void {
  lastRead = fact;
}

export function forgetReads(): void {
  lastRead = undefined;
}

/** An exception of reading a value as another type, told as what it is; undefined where no value explains it. */
export function malformedBy(error: unknown): Malformed | undefined {
  if (!(error instanceof TypeError) || !lastRead || !MISTAKEN.test(error.message)) return undefined;
  const { value } = lastRead;
  if (value === undefined || value instanceof Unknown) return undefined;
  return new Malformed(lastRead, value, wantedBy(error.message, value));
}

/** What JavaScript says of a value that was taken for one of another type. */
const MISTAKEN = /is not (a function|iterable)|primitive value|^Cannot (read|use|convert)/;

/** What a value was taken for, by what JavaScript says it cannot do. */
function wantedBy(message: string, value: Value): string {
  const [, method] = /(?<!\w)(\w+) is not a function/.exec(message) ?? [];
  const isText = method !== undefined && method in String.prototype;
  const isList = method === undefined ? message.includes('not iterable') : method in Array.prototype;
  if (isText && typeof value !== 'string') return isList && !Array.isArray(value) ? 'text or a list' : 'text';
  if (isList && !Array.isArray(value)) return 'a list';
  if (message.includes('primitive')) return 'text';
  return 'another type of value';
}

/** The type of a value, in the words of those who write templates. */
function typeOf(value: Value): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'a map';
  if (value === null) return 'nothing';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false';
}
