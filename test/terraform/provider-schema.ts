import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A type as Terraform's plugin protocol writes it: `"string"`, `["list", "string"]`, `["object", {…}]`; `any` where the bindings do not tell. */
export type Type = string | readonly [kind: string, of: Type | { readonly [name: string]: Type }];

export interface Attribute {
  readonly type: Type;
  readonly required?: boolean;
  readonly optional?: boolean;
  computed?: boolean;
}

export interface Block {
  readonly attributes: Record<string, Attribute>;
  readonly blocks: Record<string, { nesting: 'single' | 'list' | 'set'; min: number; max: number; block: Block }>;
}

/** What a provider says of itself, its resources and its data sources. */
export interface ProviderSchema {
  provider: Block;
  readonly resource: Record<string, Block>;
  readonly data: Record<string, Block>;
}

/** One argument of a class or struct: the expression that writes it, whether it is a block, and of what kind. */
interface Argument {
  readonly name: string;
  readonly written: string;
  readonly isBlock: boolean;
  readonly kind: string;
}

const ARGUMENT =
  /\n\s+"?(\w+)"?: \{\n\s+value: (.*),\n\s+isBlock: (\w+),\n\s+type: "(\w+)",\n\s+storageClassType: "[^"]+"/g;
const ABSENT = /(?:struct|this)\.\w+(?:\.internalValue)?( === undefined)? \? null : /;
const LISTED = /^cdktf\.listMapperHcl\((?:\w+_1\.)?(\w+)ToHclTerraform, (true|false)\)/;
const WRITTEN = /^(?:\(0, )?(?:\w+_1\.)?(\w+)ToHclTerraform\)?\(/;
const CLASS = /\nclass (\w+) extends cdktf\.Terraform(Resource|DataSource|Provider) \{([\s\S]*?)\nexports\.\1 = \1;/g;
const COMPUTED =
  /\/\/ (\w+) - computed: (\w+), optional: \w+, required: \w+\n\s+(?:get \w+\(\) \{\n\s+return (?:this\.get(\w+)Attribute\('|cdktf\.Fn|this\.)|this\._\w+ = new (?:cdktf\.)?\w+\()/g;
const COMPUTED_TYPES: Record<string, Type> = {
  Number: 'number',
  Boolean: 'bool',
  List: ['list', 'string'],
  NumberList: ['list', 'number'],
  StringMap: ['map', 'string'],
};

/**
 * Derives a provider's schema from the bindings that were generated from it: what is required from the type
 * declarations, the types from the code that writes HCL. Computed attributes of a type of their own become text. Where
 * names are given, it is the schema of those alone.
 */
export function deriveSchema(directory: string, names = readdirSync(directory)): ProviderSchema {
  const schema: ProviderSchema = { provider: { attributes: {}, blocks: {} }, resource: {}, data: {} };
  for (const name of names) {
    const folder = join(directory, name);
    if (!existsSync(join(folder, 'index.js'))) continue;
    const structs = join(folder, 'index-structs');
    const files = [
      join(folder, 'index'),
      ...(existsSync(structs)
        ? readdirSync(structs).flatMap((file) => (file.endsWith('.js') ? join(structs, file.slice(0, -3)) : []))
        : []),
    ];
    // The bindings of CDK Terrain are the same but for the name of the library.
    const text = (ending: string) =>
      files.map((file) => readFileSync(file + ending, 'utf8').replaceAll('cdktn.', 'cdktf.')).join('\n');
    new Bindings(text('.js'), text('.d.ts')).into(schema);
  }
  return schema;
}

/** The generated code of one resource, data source or provider. */
class Bindings {
  private readonly structs: Record<string, Argument[]> = {};
  private readonly properties: Record<string, string> = {};
  private readonly required: Record<string, Record<string, boolean>> = {};

  constructor(
    private readonly code: string,
    declarations: string,
  ) {
    for (const [, name, body] of declarations.matchAll(/export interface (\w+)[^{]*\{([\s\S]*?)\n\}/g)) {
      const properties: Record<string, boolean> = {};
      for (const [, property, optional] of (body as string).matchAll(/readonly (\w+)(\?)?:/g))
        properties[property as string] = !optional;
      this.required[name as string] = properties;
    }
    for (const [, name, body] of code.matchAll(/\nfunction (\w+)ToHclTerraform\(struct\) \{([\s\S]*?)\n\}/g))
      this.structs[name as string] = argumentsOf(body as string);
    for (const [, name, property] of code.matchAll(/\n\s+"?(\w+)"?: \{\n\s+value: .*?(?:struct\.|this\._)(\w+)/g))
      this.properties[name as string] ??= property as string;
  }

  into(schema: ProviderSchema): void {
    for (const [, name, kind, body] of this.code.matchAll(CLASS) as Iterable<[string, string, string, string]>) {
      const [, type] =
        new RegExp(`${name}\\.tfResourceType = "(\\w+)"`).exec(this.code) ??
        /static tfResourceType = "(\w+)"/.exec(body) ??
        [];
      if (type === undefined) throw new Error(`no type of ${name}`);
      const block = this.block(argumentsOf(body.slice(body.indexOf('synthesizeHclAttributes()'))), `${name}Config`);
      for (const [, attribute, computed, getter] of body.matchAll(COMPUTED) as Iterable<string[]>) {
        const known = block.attributes[attribute as string];
        if (known) known.computed ||= computed === 'true';
        else if (!block.blocks[attribute as string])
          block.attributes[attribute as string] = { type: COMPUTED_TYPES[getter ?? ''] ?? 'string', computed: true };
      }
      if (block.attributes.id) block.attributes.id.computed = true;
      // The bindings do not tell what is computed where it is not given; a name with a prefix beside it is, and that of a data source.
      if (kind === 'DataSource' && block.attributes.name?.optional) block.attributes.name.computed = true;
      for (const [name, attribute] of Object.entries(block.attributes))
        if (attribute.optional && block.attributes[`${name}_prefix`]) attribute.computed = true;
      if (kind === 'Provider') schema.provider = block;
      else schema[kind === 'Resource' ? 'resource' : 'data'][type] = block;
    }
  }

  private block(args: readonly Argument[], declaration: string, depth = 0): Block {
    const out: Block = { attributes: {}, blocks: {} };
    if (depth > 12) return out;
    for (const { name, written, isBlock, kind } of args) {
      const required = this.isRequired(declaration, name);
      const listed = isBlock ? LISTED.exec(written) : null;
      const single = isBlock ? WRITTEN.exec(written) : null;
      const struct = (listed ?? single)?.[1];
      if (struct !== undefined && listed?.[2] !== 'false') {
        const block = this.block(
          this.structs[struct] ?? [],
          struct.charAt(0).toUpperCase() + struct.slice(1),
          depth + 1,
        );
        // Terraform allows nothing of an open type in a set.
        const isOpen = Object.values(block.attributes).some(({ type }) => type === 'dynamic');
        out.blocks[name] = {
          nesting: kind === 'struct' ? 'single' : kind === 'set' && !isOpen ? 'set' : 'list',
          min: required && kind !== 'struct' ? 1 : 0,
          max: listed || kind === 'struct' ? 0 : 1,
          block,
        };
      } else if (struct !== undefined)
        out.attributes[name] = {
          type: [kind === 'set' ? 'set' : 'list', this.objectType(struct)],
          optional: !required,
          required,
        };
      else out.attributes[name] = { type: this.type(written, kind), required, optional: !required };
    }
    return out;
  }

  private isRequired(declaration: string, name: string): boolean {
    const properties = this.required[declaration] ?? {};
    const camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return properties[camel] ?? properties[this.properties[name] ?? ''] ?? false;
  }

  private objectType(struct: string): Type {
    const attributes = (this.structs[struct] ?? []).map(({ name, written, kind }) => [name, this.type(written, kind)]);
    return ['object', Object.fromEntries(attributes)];
  }

  private type(written: string, kind: string): Type {
    // Statements of AWS WAF hold others without end, so the bindings take them as they are.
    if (written.startsWith('cdktf.anyToHclTerraform')) return 'dynamic';
    const [, primitive] = /^cdktf\.(string|number|boolean)/.exec(written) ?? [];
    if (primitive) return primitive === 'boolean' ? 'bool' : primitive;
    const [, mapped] = /^cdktf\.hashMapperHcl\((.*)\)\(/.exec(written) ?? [];
    if (mapped) return ['map', this.type(`${mapped}(x)`, kind)];
    const [, listed] = /^cdktf\.listMapperHcl\((.*), (?:true|false)\)\(/.exec(written) ?? [];
    if (listed) return [kind === 'set' ? 'set' : 'list', this.type(`${listed}(x)`, 'list')];
    const [, struct] = WRITTEN.exec(written) ?? [];
    return struct ? this.objectType(struct) : 'any';
  }
}

const argumentsOf = (code: string): Argument[] =>
  [...code.matchAll(ARGUMENT)].map(([, name, written, isBlock, kind]) => ({
    name: name as string,
    written: (written as string).replace(ABSENT, ''),
    isBlock: isBlock === 'true',
    kind: kind as string,
  }));
