import type { Rule } from '../engine/rule';
import type { Shape, Shapes } from './cdktf-shape';
import { SHAPES } from './cdktf-shapes.generated';

/**
 * What mends in CDKTF, in the words of @cdktf/provider-aws: the props of the resource that fails, which is of the type,
 * and statements that add the resources beside it, which call the one that fails `resource`.
 */
export function cdktfFix(
  { fix, resource }: Rule,
  type: string = resource.types.terraform[0] ?? '',
  shapes: Shapes = SHAPES,
): string | undefined {
  const beside = Object.entries(fix.resources ?? {}).filter(([other]) => !other.includes('::'));
  const variable = (other: string): string =>
    resource.types.terraform.includes(other)
      ? 'resource'
      : classOf(other, shapes).replace(/^./, (first) => first.toLowerCase());
  const own = fix.arguments ? [new Writer(variable, shapes[type]).object(fix.arguments)] : [];
  const added = beside.map(
    ([other, body]) =>
      `new ${classOf(other, shapes)}(this, '${idOf(other)}', ${new Writer(variable, shapes[other]).object(body)});`,
  );
  return [...own, ...added].join('\n') || undefined;
}

/** The class of a type of resource. */
export const classOf = (type: string, shapes: Shapes = SHAPES): string =>
  shapes[type]?.class ?? pascal(type.replace(/^[a-z]+_/, ''));

const pascal = (words: string): string => camel(`_${words}`);
const camel = (words: string): string => words.replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase());
const idOf = (type: string): string => type.replace(/^[a-z]+_/, '').replaceAll('_', '-');

/** Writes the arguments of one type of resource as TypeScript. */
class Writer {
  constructor(
    private readonly variable: (type: string) => string,
    private readonly shape: Shape = {},
  ) {}

  object(body: Readonly<Record<string, unknown>>, below = ''): string {
    const pairs = Object.entries(body).map(([name, value]) => {
      const path = `${below}${name}`;
      return `${this.shape.names?.[path] ?? camel(name)}: ${this.value(value, path)}`;
    });
    return braced(pairs);
  }

  private value(value: unknown, path: string): string {
    if (value === null) return 'undefined';
    if (this.shape.maps?.includes(path)) return this.asIs(value);
    if (this.shape.texts?.includes(path)) return quoted(String(value));
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object') return String(value);
    const repeats = this.shape.lists?.includes(path);
    if (!Array.isArray(value)) {
      const block = this.object(value as Record<string, unknown>, `${path}.`);
      return repeats ? `[${block}]` : block;
    }
    const items = value.map((item) =>
      typeof item === 'object' && item !== null ? this.object(item, `${path}.`) : this.value(item, path),
    );
    // Terraform may write the only block of its kind as a list.
    return items.length === 1 && typeof value[0] === 'object' && !repeats ? items.join() : `[${items.join(', ')}]`;
  }

  /** A value whose keys stay as they are. */
  private asIs(value: unknown): string {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return `[${value.map((item) => this.asIs(item)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return String(value);
    const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));
    return braced(Object.entries(value).map(([name, item]) => `${key(name)}: ${this.asIs(item)}`));
  }

  /** A text, in which a reference to a resource is that of its construct. */
  private text(value: string): string {
    const [, type, name, attribute] = WHOLE.exec(value) ?? [];
    if (type && name && attribute) return this.reference(type, name, attribute);
    if (!value.match(PART)) return quoted(value);
    const parts = value
      .replaceAll('\\', '\\\\')
      .replaceAll('`', '\\`')
      .replace(PART, (_, type, name, attribute) => `\${${this.reference(type, name, attribute)}}`);
    return `\`${parts}\``;
  }

  private reference(type: string, name: string, attribute: string): string {
    return `${name === 'this' ? this.variable(type) : camel(name)}.${camel(attribute)}`;
  }
}

const WHOLE = /^\$\{(aws_\w+)\.(\w+)\.(\w+)\}$/;
const PART = /\$\{(aws_\w+)\.(\w+)\.(\w+)\}/g;

const braced = (pairs: readonly string[]): string => (pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`);

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
