import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../lib/engine/rule';
import { root } from './layout';

const PROVIDER = join(root, 'node_modules/@cdktf/provider-aws/lib');

interface Shape {
  class?: string;
  lists?: string[];
  maps?: string[];
  texts?: string[];
  names?: Record<string, string>;
}

/** How CDKTF takes what the fixes of rules say. */
export function cdktfShapes(rules: Readonly<Record<string, Rule>>): Readonly<Record<string, Shape>> {
  const shapes: Record<string, Shape> = {};
  for (const { fix, resource } of Object.values(rules)) {
    const bodies = Object.entries(fix.resources ?? {}).filter(([type]) => type.startsWith('aws_'));
    for (const type of fix.arguments ? resource.types.terraform : []) bodies.push([type, fix.arguments ?? {}]);
    for (const [type, body] of bodies) {
      const declarations = declarationsOf(type);
      if (!declarations) continue;
      shapes[type] ??= declarations.class === naive(type) ? {} : { class: declarations.class };
      describe(body, '', declarations.config, declarations, shapes[type]);
    }
  }
  return Object.fromEntries(
    Object.entries(shapes)
      .filter(([, shape]) => Object.keys(shape).length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The module that holds them. */
export const shapesModule = (shapes: Readonly<Record<string, Shape>>): string =>
  [
    "import type { Shapes } from './cdktf-shape';\n\n",
    '/** The types that fixes name, from the declarations of @cdktf/provider-aws. */\n',
    'export const SHAPES: Shapes = {\n',
    ...Object.entries(shapes).map(([type, shape]) => `  ${type}: ${JSON.stringify(shape)},\n`),
    '};\n',
  ].join('');

function describe(body: unknown, below: string, name: string, declared: Declarations, shape: Shape): void {
  if (Array.isArray(body)) for (const item of body) describe(item, below, name, declared, shape);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  const properties = declared.interfaces[name];
  if (!properties) return;
  for (const [argument, value] of Object.entries(body)) {
    const path = `${below}${argument}`;
    const property = properties[argument];
    if (!property) continue;
    const type = property.type.replace(/ \| cdktf\.IResolvable$/, '');
    if (property.name !== camel(argument)) shape.names = { ...shape.names, [path]: property.name };
    if (type === 'string' && typeof value !== 'string' && value !== null) shape.texts = union(shape.texts, path);
    if (type.includes('[key: string]') || type === 'any') shape.maps = union(shape.maps, path);
    else if (/^[A-Z]\w*\[\]$/.test(type)) shape.lists = union(shape.lists, path);
    describe(value, `${path}.`, type.replace(/\[\]$/, ''), declared, shape);
  }
}

const union = (paths: readonly string[] = [], path: string): string[] => [...new Set([...paths, path])];

const camel = (words: string): string => words.replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase());
const naive = (type: string): string => camel(type.replace(/^aws/, ''));

/** The properties of each interface by the names of their arguments. */
interface Declarations {
  readonly class: string;
  /** The interface of its props. */
  readonly config: string;
  readonly interfaces: Readonly<
    Record<string, Readonly<Record<string, { readonly name: string; readonly type: string }>>>
  >;
}

const known = new Map<string, Declarations | undefined>();

function declarationsOf(type: string): Declarations | undefined {
  if (!known.has(type)) known.set(type, readDeclarations(type));
  return known.get(type);
}

function readDeclarations(type: string): Declarations | undefined {
  const folder = join(PROVIDER, type.slice('aws_'.length).replaceAll('_', '-'));
  if (!existsSync(folder)) return undefined;
  const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const [, name] =
    /export declare class (\w+) extends cdktf\.TerraformResource \{\s+static readonly tfResourceType/.exec(text) ?? [];
  const [, config] = /constructor\(scope: Construct, id: string, config\??: (\w+)\)/.exec(text) ?? [];
  if (!name || !config) throw new Error(`no class of ${type}`);
  const interfaces = Object.fromEntries(
    [...text.matchAll(/export interface (\w+)[^{]*\{([\s\S]*?)\n\}/g)].map(([, of, body]) => [
      of as string,
      Object.fromEntries(
        [...(body as string).matchAll(/#([\w.]+)\}[\s\S]*?\*\/\s+readonly (\w+)\??: ([^;]+(?:;\s+\})?);/g)].map(
          ([, argument, property, type]) => [
            (argument as string).split('.').pop() as string,
            { name: property as string, type: (type as string).replace(/\s+/g, ' ') },
          ],
        ),
      ),
    ]),
  );
  return { class: name, config, interfaces };
}
