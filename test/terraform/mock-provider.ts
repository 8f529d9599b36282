import { join } from 'node:path';
import { Server, ServerCredentials, type ServiceDefinition, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { decode, ExtensionCodec, encode } from '@msgpack/msgpack';
import type { Block, ProviderSchema, Type } from './provider-schema';

/** A value that only apply would tell. */
class Later {}

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: 0,
  encode: (value) => (value instanceof Later ? new Uint8Array([0]) : null),
  decode: () => new Later(),
});

type Values = Record<string, any>;
type Answer = (error: { code: status } | null, response?: object) => void;

/** The bindings do not tell what a provider hides; these it does. */
const SENSITIVE = /(^|_)(password|secret_string|secret_binary|auth_token|token)$|^result$/;

const NESTING = { single: 1, list: 2, set: 3 };
const ZERO: Record<string, unknown> = { string: 'mock', number: 0, bool: false };

/** Starts a provider that knows a schema and nothing else, on a unix socket. Gives what Terraform has to be told to find it. */
export async function serve(schema: ProviderSchema, socket: string): Promise<{ attach: object; stop: () => void }> {
  const services = loadSync(join(__dirname, 'provider.proto'), { keepCase: true, longs: Number });
  const server = new Server({ 'grpc.max_send_message_length': -1, 'grpc.max_receive_message_length': -1 });
  server.addService(services['tfplugin5.Provider'] as unknown as ServiceDefinition, handlers(schema) as never);
  await new Promise<void>((done, fail) => {
    server.bindAsync(`unix:${socket}`, ServerCredentials.createInsecure(), (error) => (error ? fail(error) : done()));
  });
  return {
    attach: {
      Protocol: 'grpc',
      ProtocolVersion: 5,
      Pid: process.pid,
      Test: true,
      Addr: { Network: 'unix', String: socket },
    },
    stop: () => server.forceShutdown(),
  };
}

function handlers(schema: ProviderSchema): Record<string, (call: { request: any }, answer: Answer) => void> {
  const all = (blocks: Record<string, Block>) =>
    Object.fromEntries(Object.entries(blocks).map(([type, block]) => [type, described(block)]));
  const description = {
    provider: described(schema.provider),
    resource_schemas: all(schema.resource),
    data_source_schemas: all(schema.data),
    server_capabilities: { get_provider_schema_optional: true },
  };
  const nothing = (_: unknown, answer: Answer) => answer(null, {});
  return {
    GetSchema: (_, answer) => answer(null, description),
    PrepareProviderConfig: ({ request }, answer) => answer(null, { prepared_config: request.config }),
    ValidateResourceTypeConfig: nothing,
    ValidateDataSourceConfig: nothing,
    Configure: nothing,
    Stop: nothing,
    GetResourceIdentitySchemas: (_, answer) => answer({ code: status.UNIMPLEMENTED }),
    PlanResourceChange: ({ request }, answer) => {
      const values = unpacked(request.proposed_new_state);
      const { attributes } = schema.resource[request.type_name] as Block;
      if (values)
        for (const [name, { computed }] of Object.entries(attributes)) if (computed) values[name] ??= new Later();
      answer(null, { planned_state: packed(values), legacy_type_system: true });
    },
    UpgradeResourceState: ({ request }, answer) =>
      answer(null, { upgraded_state: packed(JSON.parse(Buffer.from(request.raw_state.json).toString())) }),
    ReadResource: ({ request }, answer) => answer(null, { new_state: request.current_state }),
    ApplyResourceChange: ({ request }, answer) => {
      const values = unpacked(request.planned_state);
      const { attributes } = schema.resource[request.type_name] as Block;
      for (const [name, value] of Object.entries(values ?? {}))
        if (value instanceof Later && values) values[name] = zero(attributes[name]?.type ?? 'string');
      answer(null, { new_state: packed(values), legacy_type_system: true });
    },
    ReadDataSource: ({ request }, answer) => {
      const values = unpacked(request.config) as Values;
      const { attributes } = schema.data[request.type_name] as Block;
      for (const [name, { computed, type }] of Object.entries(attributes)) if (computed) values[name] ??= zero(type);
      // The provider fills in the region that it is configured for.
      if ('region' in attributes) values.region ??= 'eu-west-1';
      if (request.type_name === 'aws_iam_policy_document') values.json = policyOf(values);
      if (request.type_name === 'aws_availability_zones')
        values.names = ['a', 'b', 'c'].map((zone) => `${values.region}${zone}`);
      answer(null, { state: packed(values) });
    },
  };
}

const unpacked = ({ msgpack }: { msgpack: Uint8Array }): Values | null =>
  decode(msgpack, { extensionCodec }) as Values | null;
const packed = (values: Values | null) => ({ msgpack: Buffer.from(encode(values, { extensionCodec })) });

const described = (block: Block) => ({ version: 0, block: blockOf(block) });

const blockOf = ({ attributes, blocks }: Block): object => ({
  version: 0,
  attributes: Object.entries(attributes).map(([name, { type, required, optional, computed }]) => ({
    name,
    type: Buffer.from(JSON.stringify(type).replaceAll('"any"', '"string"')),
    required: required === true,
    optional: optional === true && !required,
    computed: computed === true && !required,
    sensitive: SENSITIVE.test(name),
  })),
  block_types: Object.entries(blocks).map(([type_name, { nesting, min, max, block }]) => ({
    type_name,
    block: blockOf(block),
    nesting: NESTING[nesting],
    min_items: min,
    max_items: max,
  })),
});

const zero = (type: Type): unknown => (typeof type === 'string' ? ZERO[type] : type[0] === 'map' ? {} : []);

const listed = (values: unknown[] | null) => (values?.length === 1 ? values[0] : (values ?? undefined));

/** The policy of a document with statements of its own. */
function policyOf({ statement }: Values): string {
  const statements = ((statement ?? []) as Values[]).map((it) => ({
    Sid: it.sid ?? undefined,
    Effect: it.effect ?? 'Allow',
    Action: listed(it.actions),
    NotAction: listed(it.not_actions),
    Resource: listed(it.resources),
    NotResource: listed(it.not_resources),
    Principal: it.principals?.length
      ? it.principals.some((principal: Values) => principal.type === '*')
        ? '*'
        : Object.fromEntries(it.principals.map((principal: Values) => [principal.type, listed(principal.identifiers)]))
      : undefined,
    Condition: it.condition?.length
      ? Object.fromEntries(it.condition.map((one: Values) => [one.test, { [one.variable]: listed(one.values) }]))
      : undefined,
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
