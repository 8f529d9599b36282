import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { EACH, type Shape } from '../lib/engine/shapes';
import { type Block, deriveSchema, type Type } from '../test/terraform/provider-schema';
import { filesIn, root } from './layout';

const LIBRARY = join(root, 'node_modules/aws-cdk-lib');
const PROVIDER = join(root, 'node_modules/@cdktf/provider-aws/lib');
/** What lies deeper is not told. Statements of AWS WAF hold others without end. */
const DEEPEST = 7;

/**
 * The text of lib/engine/shapes.generated.ts: compressed, one line per type of resource that the sources or examples
 * name, of its name and its shape in JSON, down to the properties that the sources name.
 */
export function shapesModule(): string {
  const files = filesIn('lib').filter((file) => !file.endsWith('.generated.ts'));
  const textOf = (some: readonly string[]) => some.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const words = new Set(textOf(files.filter((file) => !file.endsWith('.examples.ts'))).match(/\w+/g));
  const types = [...new Set(textOf(files).match(/AWS::\w+::\w+|\baws_\w+/g))].sort();
  const lines = types.flatMap((type) => {
    const shape = trimmed(type.startsWith('AWS') ? ofL1(type) : ofProvider(type), words);
    if (!isMap(shape) || Object.keys(shape).length === 0) return [];
    // What a permission lets do is read as what a statement does.
    const { Action, action, ...rest } = shape;
    return `${type} ${JSON.stringify(/permission|EventBusPolicy/i.test(type) ? rest : shape)}`;
  });
  return [
    '\n/** What the properties of resources can be by aws-cdk-lib and @cdktf/provider-aws, compressed; ./shapes reads it. */\n',
    `export const packed =\n  '${brotliCompressSync(lines.join('\n')).toString('base64')}';\n`,
  ].join('');
}

const isMap = (shape: Shape | undefined): shape is { readonly [key: string]: Shape } =>
  typeof shape === 'object' && !Array.isArray(shape);

function trimmed(shape: Shape | undefined, words: ReadonlySet<string>): Shape | undefined {
  if (Array.isArray(shape)) return shape.map((inner) => trimmed(inner, words) as Shape);
  if (!isMap(shape)) return shape;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, inner]) => {
      if (!words.has(key) && key !== EACH) return [];
      return [[key, inner === 's' && POLICY.test(key) ? 'd' : (trimmed(inner, words) as Shape)]];
    }),
  );
}

/** Text, or JSON, that holds a policy. */
const POLICY =
  /^(access|assume_?role|destination|filesystem|inline|key|repository|resource)?_?policy(_?(document|text))?$/i;

/** The code of L1 constructs that writes properties, by class or interface, and the class of each type, by service. */
const services = new Map<string, { readonly writers: Map<string, string>; readonly classes: Map<string, string> }>();

function serviceOf(type: string) {
  const name = type
    .split('::')[1]
    ?.toLowerCase()
    .replace(/^serverless$/, 'sam') as string;
  const file = join(LIBRARY, `aws-${name}/lib/${name}.generated.js`);
  const known = services.get(name);
  if (known || !existsSync(file)) return known;
  const code = readFileSync(file, 'utf8');
  const writers = /function convert(\w+)ToCloudFormation\(properties\)\{.*?assertSuccess\(\),\{(.*?)\}\):properties\}/g;
  const classes = /class (Cfn\w+) extends(?:(?!class Cfn).)*?CFN_RESOURCE_TYPE_NAME="([^"]*)"/gs;
  const made = {
    writers: new Map([...code.matchAll(writers)].map(([, of, body]) => [of as string, body as string])),
    classes: new Map([...code.matchAll(classes)].map(([, of, type]) => [type as string, of as string])),
  };
  services.set(name, made);
  return made;
}

function ofL1(type: string): Shape | undefined {
  const service = serviceOf(type);
  const named = service?.classes.get(type);
  const written = (of: string, depth: number): Shape | undefined => {
    const body = service?.writers.get(of);
    if (body === undefined || depth > DEEPEST) return undefined;
    const properties = [...body.matchAll(/"?([\w.-]+)"?:(?!:)(.*?)\(properties\.\w+\)/g)];
    return Object.fromEntries(
      properties.flatMap(([, key, how]) => {
        const isPolicy = how === 'cdk().objectToCloudFormation' && POLICY.test(key as string);
        const shape = isPolicy ? 'd' : ofWriter(how as string, (inner) => written(inner, depth + 1));
        return shape === undefined ? [] : [[key as string, shape]];
      }),
    );
  };
  return named === undefined ? undefined : written(`${named}Props`, 0);
}

/** The shape of what a function of the L1 constructs writes; undefined where it writes one of several or anything. */
function ofWriter(how: string, named: (of: string) => Shape | undefined): Shape | undefined {
  const [, scalar] = /^cdk\(\)\.(string|number|boolean)ToCloudFormation$/.exec(how) ?? [];
  if (scalar) return ({ string: 's', number: 'n', boolean: 'b' } as const)[scalar as 'string'];
  const [, of] = /^convert(\w+)ToCloudFormation$/.exec(how) ?? [];
  if (of) return named(of);
  const [, mapper, inner] = /^cdk\(\)\.(list|hash)Mapper\((.*)\)$/.exec(how) ?? [];
  const item = inner === undefined ? undefined : ofWriter(inner, named);
  if (mapper === 'hash') return item === undefined ? {} : { [EACH]: item };
  if (mapper === 'list') return item === undefined ? [] : [item];
  return how.startsWith('cdk_tag') || how.endsWith('cfnTagToCloudFormation') ? { Key: 's', Value: 's' } : undefined;
}

function ofProvider(type: string): Shape | undefined {
  const name = type.slice('aws_'.length).replaceAll('_', '-');
  if (!existsSync(join(PROVIDER, name, 'index.js'))) return undefined;
  const block = deriveSchema(PROVIDER, [name]).resource[type];
  return block && ofBlock(block, 0);
}

function ofBlock({ attributes, blocks }: Block, depth: number): Shape | undefined {
  if (depth > DEEPEST) return undefined;
  const entries = [
    ...Object.entries(attributes).map(([key, { type }]) => [key, ofType(type)] as const),
    ...Object.entries(blocks).map(([key, { block }]) => [key, ofBlock(block, depth + 1)] as const),
  ];
  return Object.fromEntries(entries.filter(([, shape]) => shape !== undefined)) as Shape;
}

function ofType(type: Type): Shape | undefined {
  if (typeof type === 'string') return ({ string: 's', number: 'n', bool: 'b' } as const)[type as 'string'];
  const [kind, of] = type;
  if (kind === 'object')
    return Object.fromEntries(
      Object.entries(of as Record<string, Type>).flatMap(([key, inner]) => {
        const shape = ofType(inner);
        return shape === undefined ? [] : [[key, shape]];
      }),
    );
  const item = ofType(of as Type);
  if (kind === 'map') return item === undefined ? {} : { [EACH]: item };
  return item === undefined ? [] : [item];
}
