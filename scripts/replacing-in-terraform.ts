import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials, type GrpcObject, loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { encode } from '@msgpack/msgpack';
import { rules } from '../lib';
import type { Json } from '../lib/engine/value';
import { leavesOf } from '../lib/fix/replaces';
import { root } from './layout';

type Values = Record<string, unknown>;
type Type = string | readonly [kind: string, of: Type | Record<string, Type>];
interface Block {
  readonly attributes: readonly { readonly name: string; readonly type: Buffer }[];
  readonly block_types: readonly {
    readonly type_name: string;
    readonly nesting: number;
    readonly min_items: number;
    readonly block: Block;
  }[];
}

/** How the protocol calls a block that is there once. */
const SINGLE = 1;

/** Domains of before 6.7 are replaced to be encrypted, and nobody begins one. */
const BESIDE: Readonly<Record<string, Values>> = {
  aws_opensearch_domain: { engine_version: 'OpenSearch_2.11' },
  aws_elasticsearch_domain: { elasticsearch_version: '7.10' },
};

/** A provider that runs, asked by the plugin protocol as Terraform asks it, and of no account. */
class Provider {
  private constructor(
    private readonly client: any,
    readonly stop: () => void,
  ) {}

  static async start(binary: string): Promise<Provider> {
    const child = spawn(binary, ['-debug'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const socket = await new Promise<string>((done, fail) => {
      let said = '';
      child.on('exit', () => fail(new Error(`${binary} says nothing of where it listens`)));
      child.stdout.on('data', (data) => {
        said += data;
        const [, found] = /"String":"([^"]+)"/.exec(said) ?? [];
        if (found) done(found);
      });
    });
    const options = { keepCase: true, longs: Number, defaults: true, arrays: true };
    const { tfplugin5 } = loadPackageDefinition(loadSync(join(root, 'test/terraform/provider.proto'), options));
    const Client = (tfplugin5 as GrpcObject).Provider as any;
    const client = new Client(`unix:${socket}`, credentials.createInsecure(), {
      'grpc.max_receive_message_length': -1,
    });
    return new Provider(client, () => child.kill());
  }

  ask(what: string, request: object = {}): Promise<any> {
    return new Promise((done, fail) => {
      this.client[what](request, (error: Error | null, answer: object) => (error ? fail(error) : done(answer)));
    });
  }
}

const packed = (values: Values) => ({ msgpack: Buffer.from(encode(values)) });

/** Values of a block as the protocol has them: all that is not said is null. */
function whole(said: Values, { attributes, block_types }: Block): Values {
  const values: Values = {};
  for (const { name, type } of attributes) values[name] = typed(said[name], JSON.parse(type.toString()));
  for (const { type_name: name, nesting, block } of block_types) {
    const all = [said[name] ?? []].flat().map((one) => whole(one as Values, block));
    values[name] = nesting === SINGLE ? (all[0] ?? null) : all;
  }
  return values;
}

function typed(value: unknown, type: Type): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (typeof type === 'string') return value;
  const [kind, of] = type;
  if (kind === 'list' || kind === 'set') return [value].flat().map((one) => typed(one, of as Type));
  const keys = Object.entries(kind === 'object' ? (of as Record<string, Type>) : (value as Values));
  return Object.fromEntries(
    keys.map(([key, its]) => [key, typed((value as Values)[key], kind === 'object' ? (its as Type) : (of as Type))]),
  );
}

/** What may stand there instead. */
function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return /^[{[]/.test(value) ? `${value[0]}${value.at(-1)}` : `${value}x`;
  if (Array.isArray(value)) return value.map(another);
  if (value === null) return null;
  return Object.fromEntries(Object.entries(value as Values).map(([key, it]) => [key, another(it)]));
}

/** The arguments below one that a resource is replaced for, where the fix sets that, and it was otherwise or not there. */
async function replacingIn(provider: Provider, type: string, block: Block, name: string, value: unknown) {
  const after = whole({ ...BESIDE[type], [name]: value }, block);
  const found = new Set<string>();
  const isAlwaysThere = block.block_types.some((it) => it.type_name === name && it.min_items > 0);
  for (const before of [another(after[name]), ...(isAlwaysThere ? [] : [whole({}, block)[name]])]) {
    const known = 'id' in after ? { id: 'x-1' } : {};
    const { requires_replace } = await provider.ask('PlanResourceChange', {
      type_name: type,
      prior_state: packed({ ...after, [name]: before, ...known }),
      proposed_new_state: packed({ ...after, ...known }),
      config: packed(after),
    });
    for (const { steps } of requires_replace) {
      const path = steps.flatMap((step: { attribute_name: string }) => step.attribute_name || []).join('.');
      if (`${path}.`.startsWith(`${name}.`)) found.add(path);
    }
  }
  return found;
}

/** The arguments that fixes set and that a resource is replaced for, by type. */
async function replacing(provider: Provider): Promise<Map<string, Set<string>>> {
  const { provider: own, resource_schemas: schemas } = await provider.ask('GetSchema');
  const config = {
    ...{ region: 'us-east-1', access_key: 'none', secret_key: 'none', skip_credentials_validation: true },
    ...{ skip_requesting_account_id: true, skip_metadata_api_check: 'true' },
  };
  await provider.ask('Configure', { config: packed(whole(config, own.block)) });
  const all = new Map<string, Set<string>>();
  for (const { fix, resource } of Object.values(rules))
    for (const type of resource.types.terraform)
      for (const [name, value] of Object.entries(fix.arguments ?? {})) {
        const block: Block | undefined = schemas[type]?.block;
        const names = block
          ? [...block.attributes.map((it) => it.name), ...block.block_types.map((it) => it.type_name)]
          : [];
        if (!block || !names.includes(name)) continue;
        for (const path of await replacingIn(provider, type, block, name, value))
          if (leavesOf({ [name]: value } as Json).some((leaf) => `${leaf}.`.startsWith(`${path}.`)))
            all.set(type, (all.get(type) ?? new Set()).add(path));
      }
  return all;
}

/** Those that say what exactly it is, where there are any below another. */
const exact = (paths: ReadonlySet<string>): string[] =>
  [...paths].filter((path) => ![...paths].some((other) => other.startsWith(`${path}.`))).sort();

/** Asks a provider, such as .terraform/providers/…/terraform-provider-aws, what it replaces resources for. */
async function main(binary: string): Promise<void> {
  const provider = await Provider.start(binary);
  try {
    const lines = [...(await replacing(provider))].sort().map(
      ([type, paths]) =>
        `  ${type}: [${exact(paths)
          .map((path) => `'${path}'`)
          .join(', ')}],`,
    );
    writeFileSync(
      join(root, 'lib/fix/replacing-in-terraform.generated.ts'),
      [
        '// Generated by `npx tsx scripts/replacing-in-terraform.ts <provider>` from plans of the AWS provider 5.100.0. Do not edit.\n',
        '\n/** Arguments that Terraform replaces a resource for, of those that fixes set, by type. */\n',
        `export const replacingInTerraform: Readonly<Record<string, readonly string[]>> = {\n${lines.join('\n')}\n};\n`,
      ].join(''),
    );
  } finally {
    provider.stop();
  }
}

if (require.main === module) void main(process.argv[2] as string);
