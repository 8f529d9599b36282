import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { FromCloudFormationPropertyObject } from 'aws-cdk-lib/core/lib/helpers-internal';
import { type Block, deriveSchema } from '../terraform/provider-schema';

type Body = Record<string, any>;

/** What an L1 construct of a type does not know in a body; `undefined` where there is no such construct. Custom resources take anything. */
export function unknownToL1(type: string, body: Body): readonly string[] | undefined {
  if (type.startsWith('Custom::')) return [];
  const unknown: string[] = [];
  let isKnown = false;
  const prototype = FromCloudFormationPropertyObject.prototype;
  const original = prototype.addUnrecognizedPropertiesAsExtra;
  prototype.addUnrecognizedPropertiesAsExtra = function (properties: any) {
    const known = (this as any).recognizedProperties as Set<string>;
    isKnown = true;
    unknown.push(...Object.keys(properties).filter((key) => !known.has(key)));
    return original.call(this, properties);
  };
  try {
    const file = join(folder, 'template.json');
    const id = `It${++included}`;
    writeFileSync(file, JSON.stringify({ Resources: { [id]: { Type: type, Properties: withoutFunctions(body) } } }));
    new CfnInclude(stack, id, { templateFile: file });
  } catch {
    // It has read the properties by then, and misses some that it requires.
  } finally {
    prototype.addUnrecognizedPropertiesAsExtra = original;
  }
  return isKnown ? unknown : undefined;
}

const stack = new Stack(new App({ analyticsReporting: false }), 'It');
let included = 0;
// Properties that are deprecated are known all the same.
process.env.JSII_DEPRECATED = 'quiet';

const folder = mkdtempSync(join(tmpdir(), 'types-'));

/** A body with texts in place of what refers to other resources and parameters. */
function withoutFunctions(value: any): any {
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'))) return 'text';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutFunctions(inner)]));
}

// That of CDK Terrain is the newer one.
const PROVIDER = join(dirname(require.resolve('@cdktn/provider-aws/package.json')), 'lib');
const blocks = new Map<string, Block | undefined>();

function blockOf(type: string): Block | undefined {
  if (!blocks.has(type)) {
    const [, data, name = ''] = /^(data\.)?(?:aws_)?(.*)$/.exec(type) ?? [];
    const folder = `${data ? 'data-aws-' : ''}${name.replaceAll('_', '-')}`;
    const schema = existsSync(join(PROVIDER, folder, 'index.js')) ? deriveSchema(PROVIDER, [folder]) : undefined;
    blocks.set(type, data ? schema?.data[type.slice('data.'.length)] : schema?.resource[type]);
  }
  return blocks.get(type);
}

const META = ['lifecycle', 'depends_on', 'count', 'for_each', 'provider', 'dynamic', 'timeouts'];

/** What the provider's schema of a type does not know in a body; `undefined` where it has no such type. */
export function unknownToProvider(type: string, body: Body): readonly string[] | undefined {
  const block = blockOf(type);
  return block && unknownIn(block, body);
}

const unknownIn = (block: Block, body: any): string[] =>
  Object.entries<any>(body).flatMap(([key, value]) => {
    if (META.includes(key) || block.attributes[key]) return [];
    const inner = block.blocks[key]?.block;
    return inner ? [value].flat().flatMap((one) => unknownIn(inner, one ?? {})) : [key];
  });

/** A body of a type that has a value at a path that ends like this one, wherever the schema of the type has it. */
export function bodyWith(type: string, end: string, value: unknown): Body | undefined {
  const ends = end.split('.');
  if (type.includes('::')) return inL1(type, ends, value);
  const block = blockOf(type);
  return block && inBlock(block, ends, value);
}

function inBlock({ attributes, blocks }: Block, ends: readonly string[], value: unknown, depth = 0): Body | undefined {
  const [first = '', ...rest] = ends;
  const attribute = attributes[first];
  if (attribute && (attribute.optional || attribute.required) && rest.length === 0)
    return { [first]: Array.isArray(attribute.type) && /list|set/.test(attribute.type[0]) ? [value] : value };
  const below = blocks[first] && rest.length > 0 ? inBlock(blocks[first].block, rest, value, depth + 1) : undefined;
  if (below) return { [first]: below };
  if (depth > 4) return undefined;
  for (const [name, { block }] of Object.entries(blocks)) {
    const inner = inBlock(block, ends, value, depth + 1);
    if (inner) return { [name]: inner };
  }
  return undefined;
}

/** The properties of each interface of an L1 construct, by name. */
type Interfaces = Readonly<Record<string, readonly (readonly [property: string, type: string])[]>>;

function interfacesOf(type: string): Interfaces {
  const [, service = '', name = ''] = type.split('::');
  const library = dirname(require.resolve(`aws-cdk-lib/aws-${service.toLowerCase()}`));
  const text = readFileSync(join(library, 'lib', `${service.toLowerCase()}.generated.d.ts`), 'utf8');
  const own = new RegExp(`\\nexport declare namespace Cfn${name} \\{([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? '';
  const props = new RegExp(`\\nexport interface Cfn${name}Props \\{([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? '';
  const declared = (body: string) =>
    [...body.matchAll(/readonly (\w+)\??: ([^;]+);/g)].map(([, property, of]) => [property, of] as [string, string]);
  return {
    ...Object.fromEntries(
      [...own.matchAll(/interface (\w+) \{([\s\S]*?)\n {4}\}/g)].map(([, of, body]) => [of, declared(body as string)]),
    ),
    '': declared(props),
  };
}

function inL1(type: string, ends: readonly string[], value: unknown): Body | undefined {
  let interfaces: Interfaces;
  try {
    interfaces = interfacesOf(type);
  } catch {
    return undefined;
  }
  const written = (property: string, of: string, inner: unknown): Body => ({
    [property.charAt(0).toUpperCase() + property.slice(1)]: /Array</.test(of) ? [inner] : inner,
  });
  const find = (name: string, path: readonly string[], depth: number): Body | undefined => {
    const [first = '', ...rest] = path;
    for (const [property, of] of interfaces[name] ?? []) {
      const [, next] = /Cfn\w+\.(\w+Property)/.exec(of) ?? [];
      if (property.toLowerCase() === first.toLowerCase()) {
        if (rest.length === 0) return written(property, of, value);
        const inner = next && find(next, rest, depth + 1);
        if (inner) return written(property, of, inner);
      }
    }
    if (depth > 5) return undefined;
    for (const [property, of] of interfaces[name] ?? []) {
      const [, next] = /Cfn\w+\.(\w+Property)/.exec(of) ?? [];
      const inner = next && next !== name ? find(next, ends, depth + 1) : undefined;
      if (inner) return written(property, of, inner);
    }
    return undefined;
  };
  return find('', ends, 0);
}
