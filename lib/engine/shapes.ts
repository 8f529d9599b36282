import { table } from './packed';
import { packed } from './shapes.generated';
import type { Dialect } from './template';
import { hasHole, textOf, Unknown, type Value } from './value';

/**
 * What a property can be: text, a number, a flag, a policy document, a list of things of one shape, or a map, of which the
 * shapes of some keys are told, or that of each.
 */
export type Shape = 's' | 'n' | 'b' | 'd' | readonly Shape[] | { readonly [key: string]: Shape };

/** In the shape of a map: that of whatever it has. */
export const EACH = '*';

const lines = table(packed);
const known = new Map<string, Shape | undefined>();

/** The shape of a property of a type of resource, by its path, as far as it is known. */
export function shapeOf(type: string, path: readonly string[]): Shape | undefined {
  if (!known.has(type)) {
    const line = lines(type);
    known.set(type, line === undefined ? undefined : (JSON.parse(line) as Shape));
  }
  let shape = known.get(type);
  for (const key of path) shape = below(shape, key);
  return shape;
}

/** The shape of one key of a thing. The only element of a list is stepped through, as blocks are. */
function below(shape: Shape | undefined, key: string): Shape | undefined {
  if (shape === undefined || typeof shape === 'string') return undefined;
  if (isList(shape)) return /^\d+$/.test(key) ? shape[0] : below(shape[0], key);
  return within(shape, key) ?? (/^\d+$/.test(key) ? shape : undefined);
}

const within = (shape: { readonly [key: string]: Shape }, key: string): Shape | undefined =>
  Object.hasOwn(shape, key) ? shape[key] : shape[EACH];

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);

/** A value within another that no deployment takes in its place: where it stands there, and what belongs there. */
export interface Misplaced {
  readonly path: readonly string[];
  readonly value: Value;
  readonly wanted: string;
}

/**
 * The first value of another type than its place takes. Text that reads as a number, a flag or a map is one where such a
 * thing belongs, what stands alone stands for a list of one, and what is empty for nothing. In Terraform, blocks may
 * stand in lists.
 */
export function misplacedIn(value: Value, shape: Shape, dialect: Dialect): Misplaced | undefined {
  if (value === undefined || value === null || value instanceof Unknown || isNothing(value)) return undefined;
  const here = (wanted: string): Misplaced => ({ path: [], value, wanted });
  if (typeof shape === 'string') return IS[shape](value, dialect) ? undefined : here(WANTED[shape]);
  if (isList(shape)) {
    const [of] = shape;
    if (of === undefined) return undefined;
    if (Array.isArray(value)) return inEach(value, () => of, dialect);
    if (typeof value === 'object' && Object.keys(value).every((key) => /^\d+$/.test(key))) return undefined;
    return isList(of) || misplacedIn(value, of, dialect) ? here('a list') : undefined;
  }
  if (Array.isArray(value)) return dialect === 'cloudformation' ? here('a map') : inEach(value, () => shape, dialect);
  return typeof value === 'object' ? inEach(value, (key) => within(shape, key), dialect) : here('a map');
}

const isNothing = (value: Value): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const WANTED = { s: 'text', n: 'a number', b: 'true or false', d: 'a policy document' } as const;

const IS: Readonly<Record<keyof typeof WANTED, (value: Value, dialect: Dialect) => boolean>> = {
  s: (value) => typeof value !== 'object',
  n: (value) => isText(value, (text) => typeof value !== 'boolean' && !Number.isNaN(Number(text))),
  b: (value) => isText(value, (text) => /^(true|false|[01]|)$/i.test(text)),
  d: (value, dialect) =>
    dialect === 'terraform'
      ? typeof value === 'string'
      : isText(value, (text) => /^\{/.test(text)) || (isMap(value) && isPolicy(value)),
};

const isMap = (value: Value): value is { [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown);

/** Whether a map can be a policy: it has statements, or nothing to say. */
const isPolicy = ({ Version, Id, Statement, ...rest }: { readonly [key: string]: Value }): boolean =>
  Statement === undefined ? Object.keys(rest).length === 0 : typeof Statement === 'object';

/** Whether a value has a text that satisfies a test, or one that deployment completes. */
function isText(value: Value, test: (text: string) => boolean): boolean {
  const text = textOf(value)?.trim();
  return text !== undefined && (hasHole(text) || test(text));
}

function inEach(
  value: Value[] | { [key: string]: Value },
  shapeOf: (key: string) => Shape | undefined,
  dialect: Dialect,
): Misplaced | undefined {
  for (const [key, inner] of Object.entries(value)) {
    const shape = shapeOf(key);
    const found = shape === undefined ? undefined : misplacedIn(inner, shape, dialect);
    if (found) return { ...found, path: [key, ...found.path] };
  }
  return undefined;
}
