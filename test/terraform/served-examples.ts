import { examples } from '../../lib/rules/examples';
import type { Block, ProviderSchema, Type } from './provider-schema';

/** Every Terraform example of every rule, as a module of its own. */
export const modules = Object.entries(examples).flatMap(([id, { fails, passes, unknown = [], notApplicable = [] }]) =>
  [...fails, ...passes, ...unknown, ...notApplicable].flatMap(({ name, terraform }) =>
    terraform
      ? {
          title: `${id}: ${name}`,
          content: (['resource', 'data', 'provider'].some((section) => section in terraform)
            ? terraform
            : { resource: terraform }) as Record<string, any>,
        }
      : [],
  ),
);

/**
 * An example as the mock can take it. Blocks that the provider declares as attributes may leave arguments out in HCL,
 * in JSON they may not: those are null. What the bindings have no type for is served as text.
 */
export function served(content: Record<string, any>, schema: ProviderSchema): Record<string, any> {
  return mapped(content, (types, section) => {
    if (section !== 'resource' && section !== 'data') return types;
    return mapped(types, (names, type) =>
      mapped(names, (body) => {
        const { [GONE_ARGUMENTS[type] ?? '']: _, ...rest } = body;
        return filled(rest, schema[section][type] ?? NOTHING);
      }),
    );
  });
}

const NOTHING: Block = { attributes: {}, blocks: {} };

function filled(body: any, block: Block): any {
  if (Array.isArray(body)) return body.map((item) => filled(item, block));
  if (body === null || typeof body !== 'object') return body;
  return mapped(body, (value, name) => {
    const inner = block.blocks[name];
    if (inner) return filled(value, inner.block);
    if (name === 'dynamic')
      return mapped(value, (dynamic, label) => {
        const of = block.blocks[label];
        return of ? { ...dynamic, content: filled(dynamic.content, of.block) } : dynamic;
      });
    const { type } = block.attributes[name] ?? {};
    if (type === 'any') return typeof value === 'string' ? value : 'text';
    return type === undefined ? value : whole(value, type);
  });
}

function whole(value: any, type: Type): any {
  if (typeof type === 'string') return value;
  const [kind, of] = type;
  if (Array.isArray(value)) return value.map((item) => whole(item, of as Type));
  if (value === null || typeof value !== 'object') return value;
  if (kind === 'list' || kind === 'set') return [whole(value, of as Type)];
  if (kind === 'map') return value;
  const attributes = of as Readonly<Record<string, Type>>;
  const missing = Object.keys(attributes).filter((name) => !(name in value));
  return {
    ...mapped(value, (item, name) => (attributes[name] ? whole(item, attributes[name]) : item)),
    ...Object.fromEntries(missing.map((name) => [name, null])),
  };
}

const mapped = (map: Record<string, any>, how: (value: any, key: string) => any): Record<string, any> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, how(value, key)]));

/** What earlier major versions of the provider have, and rules still speak of: it is not in the schema of today. */
const GONE = ['aws_db_security_group', 'aws_opsworks_application', 'aws_opsworks_stack'];
const GONE_ARGUMENTS: Record<string, string> = {
  aws_api_gateway_deployment: 'stage_name',
  aws_redshift_cluster: 'logging',
};

/** Types of providers that have no mock. */
const NOT_SERVED = /^(helm|kubernetes|local|null|tls)_/;

export const isOfToday = ({ content }: { readonly content: Record<string, any> }): boolean =>
  ![content.resource, content.data, content.ephemeral]
    .flatMap((types) => Object.keys(types ?? {}))
    .some((type) => GONE.includes(type) || NOT_SERVED.test(type));

export const today = modules.filter(isOfToday);
