import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { words } from '../lib/resources/secret-shapes';
import { type Block, deriveSchema, type Type } from '../test/terraform/provider-schema';
import { root } from './layout';
import { JUDGED, MISSED, NO_SECRETS, NO_SECRETS_OF } from './secret-properties-by-hand';

/** A property of a type by its path, and what its schema says of it. */
interface Property {
  readonly path: string;
  readonly isValue: boolean;
  readonly note: string;
}

const NAMED =
  /(^| )(passwords?|passphrase|secret|token|jwt|keytab|credentials map|authentication credentials|(api|private|secret|access|auth|shared|pre ?shared|ssh) key|(api|static|authorization api) key value|token value)( ?\d+)?$/;
/** How notes of CloudFormation tell keys of devices, whose names are letters. */
const NOTED = /is a secret key, which you should handle/;

/**
 * The text of lib/resources/secrets/properties.generated.ts: by type, the ends of the paths of properties that take a
 * secret. The schemas that are installed do not mark them, so a name says it (`ClientSecret`), a note, or the write-only
 * argument that the provider has beside one (`password_wo`); what that misses, and takes wrongly, is told by hand.
 */
export function secretPropertiesModule(): string {
  const found = new Map<string, string[]>();
  for (const [type, properties] of [...ofCloudFormation(), ...ofTerraform()]) {
    const secrets = properties.filter((one) => isSecret(type, one));
    if (secrets.length > 0) found.set(type, endsOf(secrets, properties));
  }
  for (const [type, ends] of Object.entries(MISSED))
    found.set(type, [...new Set([...(found.get(type) ?? []), ...Object.keys(ends)])].sort());
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, ends]) => `  ${JSON.stringify(type)}: ${JSON.stringify(ends)},`);
  return [
    '\n/** Properties that take a secret, by type: each a name, or the end of a path below the properties, wherever it stands. */',
    `export const SECRET_PROPERTIES: Readonly<Record<string, readonly string[]>> = {\n${lines.join('\n')}\n};\n`,
  ].join('\n');
}

function isSecret(type: string, { path, isValue, note }: Property): boolean {
  const says = (table: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
    Object.keys(table[type] ?? {}).some((end) => endsWith(path, end));
  if (JUDGED[type]?.[path] !== undefined) return false;
  if (says(MISSED)) return true;
  const name = path.split('.').at(-1) as string;
  if (!isValue || says(NO_SECRETS_OF) || NO_SECRETS[words(name)] !== undefined) return false;
  return NAMED.test(words(name)) || NOTED.test(note) || note === WRITE_ONLY;
}

const endsWith = (path: string, end: string) => `.${path}`.endsWith(`.${end}`);

/** The shortest ends of paths that no property has but these. */
function endsOf(secrets: readonly Property[], all: readonly Property[]): string[] {
  const paths = new Set(secrets.map(({ path }) => path));
  const others = all.filter(({ path }) => !paths.has(path));
  const ends = [...paths].map((path) => {
    const names = path.split('.');
    const from = names.findLastIndex(
      (_, start) => !others.some((other) => endsWith(other.path, names.slice(start).join('.'))),
    );
    return names.slice(Math.max(from, 0)).join('.');
  });
  return [...new Set(ends)].sort();
}

const resourcesIn = (spec: ReturnType<typeof loadAwsServiceSpecSync>) => spec.all('resource');
type ResourceProperties = ReturnType<typeof resourcesIn>[number]['properties'];
type PropertyType = ResourceProperties[string]['type'];

function* ofCloudFormation(): Generator<[type: string, properties: Property[]]> {
  const spec = loadAwsServiceSpecSync();
  const found: Property[] = [];
  const add = (properties: ResourceProperties, at: string, within: readonly string[]): void => {
    for (const [name, { type, documentation = '' }] of Object.entries(properties)) {
      const kinds = kindsOf(type);
      const path = `${at}${name}`;
      found.push({ path, isValue: kinds.some((kind) => VALUES.has(kind.type)), note: documentation });
      for (const kind of kinds) {
        if (kind.type !== 'ref' || within.includes(kind.reference.$ref)) continue;
        const { properties } = spec.get('typeDefinition', kind.reference.$ref);
        add(properties, `${path}.`, [...within, kind.reference.$ref]);
      }
    }
  };
  for (const { cloudFormationType, properties } of resourcesIn(spec)) {
    add(properties, '', []);
    yield [cloudFormationType, found.splice(0)];
  }
}

const VALUES = new Set(['string', 'json', 'map']);
/** What a property can be, each element of a list by itself. */
function kindsOf(type: PropertyType): PropertyType[] {
  if (type.type === 'union') return type.types.flatMap(kindsOf);
  return type.type === 'array' ? kindsOf(type.element) : [type];
}

/** What is known of an argument that has a write-only one beside it, and of that one. */
const WRITE_ONLY = 'write-only';

function* ofTerraform(): Generator<[type: string, properties: Property[]]> {
  const { resource } = deriveSchema(join(root, 'node_modules/@cdktn/provider-aws/lib'));
  for (const [type, block] of Object.entries(resource)) yield [type, [...argumentsOf(block, '')]];
}

function* argumentsOf({ attributes, blocks }: Block, at: string): Generator<Property> {
  for (const [name, { type, optional, required }] of Object.entries(attributes)) {
    const isPaired = name.endsWith('_wo') || attributes[`${name}_wo`] !== undefined;
    yield* ofType(type, `${at}${name}`, isPaired ? WRITE_ONLY : '', Boolean(optional || required));
  }
  for (const [name, { block }] of Object.entries(blocks)) {
    yield { path: `${at}${name}`, isValue: false, note: '' };
    yield* argumentsOf(block, `${at}${name}.`);
  }
}

function* ofType(type: Type, path: string, note: string, isGiven: boolean): Generator<Property> {
  if (typeof type === 'string') {
    yield { path, isValue: isGiven && !['bool', 'number'].includes(type), note };
    return;
  }
  const [kind, of] = type;
  if (kind === 'object') {
    yield { path, isValue: false, note };
    for (const [name, inner] of Object.entries(of as Readonly<Record<string, Type>>)) {
      const isPaired = name.endsWith('_wo') || (of as Readonly<Record<string, Type>>)[`${name}_wo`] !== undefined;
      yield* ofType(inner, `${path}.${name}`, isPaired ? WRITE_ONLY : '', isGiven);
    }
  } else if (kind === 'map') yield { path, isValue: isGiven, note };
  else yield* ofType(of as Type, path, note, isGiven);
}
