import {
  Annotations,
  App,
  Aspects,
  DefaultTokenResolver,
  type IAspect,
  StringConcat,
  TerraformElement,
  TerraformResource,
  TerraformStack,
  Tokenization,
} from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { check } from '../../../lib/check';
import { type Config, defineConfig } from '../../../lib/engine/config';
import { BulwarkError } from '../../../lib/engine/error';
import { withoutIn } from '../../../lib/engine/profiles';
import { rules } from '../../../lib/rules';
import { keep, keptFor, settingsIn } from '../../../tree/settings';
import { waivedBy } from '../../../tree/waivers';
import { HardenedUserPool } from '../../cognito/hardened-user-pool/cdktf';
import { guards as ofUserPool } from '../../cognito/hardened-user-pool/defaults';
import { HardenedTable } from '../../dynamodb/hardened-table/cdktf';
import { guards as ofTable } from '../../dynamodb/hardened-table/defaults';
import { ImmutableRepository } from '../../ecr/immutable-repository/cdktf';
import { guards as ofRepository } from '../../ecr/immutable-repository/defaults';
import { HardenedFileSystem } from '../../efs/hardened-file-system/cdktf';
import { guards as ofFileSystem } from '../../efs/hardened-file-system/defaults';
import { HardenedEventBus } from '../../events/hardened-event-bus/cdktf';
import { guards as ofBus } from '../../events/hardened-event-bus/defaults';
import { type Guards, isWaived, leading } from '../../hardening';
import { HardenedStream } from '../../kinesis/hardened-stream/cdktf';
import { guards as ofStream } from '../../kinesis/hardened-stream/defaults';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { guards as ofKey } from '../../kms/hardened-key/defaults';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { guards as ofLogGroup } from '../../logs/hardened-log-group/defaults';
import { HardenedDatabase } from '../../rds/hardened-database/cdktf';
import { guards as ofDatabase } from '../../rds/hardened-database/defaults';
import { BucketWithSettings } from '../../s3/cdktf';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { guards as ofBucket } from '../../s3/hardened-bucket/defaults';
import { SigningProfile } from '../../signer/signing-profile/cdktf';
import { guards as ofSigningProfile } from '../../signer/signing-profile/defaults';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { guards as ofTopic } from '../../sns/hardened-topic/defaults';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { guards as ofQueue } from '../../sqs/hardened-queue/defaults';

type Body = Readonly<Record<string, any>>;

/** How resources of a type are hardened in place: by a hardened construct of what they cannot be without, and its guards. */
interface InPlace {
  readonly guards: Guards<any>;
  /** Why one is left as it is, where it cannot be hardened by what it says. */
  readonly left?: (body: Body) => string | undefined;
  /** What the hardened construct says and makes that is the app's to say: arguments as the provider's classes call them, and ids. */
  readonly unsaid?: (body: Body) => { readonly arguments: readonly string[]; readonly made: readonly string[] };
  readonly make: (
    scope: Construct,
    id: string,
    body: Body,
    provider: TerraformResource['provider'],
  ) => TerraformResource;
}

const TYPES: Readonly<Record<string, InPlace>> = {
  aws_cloudwatch_event_bus: {
    guards: ofBus,
    make: (scope, id, _, provider) => new HardenedEventBus(scope, id, { provider }),
  },
  aws_cloudwatch_log_group: {
    guards: ofLogGroup,
    make: (scope, id, _, provider) => new HardenedLogGroup(scope, id, { provider }),
  },
  aws_cognito_user_pool: {
    guards: ofUserPool,
    make: (scope, id, _, provider) => new HardenedUserPool(scope, id, { provider }),
  },
  // Where nothing is said it stands in the default VPC, whose subnets nobody knows here.
  aws_db_instance: {
    guards: ofDatabase,
    left: ({ engine, engine_version: version }) =>
      engine === undefined || version === undefined ? 'it does not say its engine and version' : undefined,
    unsaid: (body) => ({
      arguments: [
        ...['vpcSecurityGroupIds', 'dbSubnetGroupName'],
        ...((body.password ?? body.password_wo) ? ['manageMasterUserPassword', 'masterUserSecretKmsKeyId'] : []),
      ],
      made: [
        ...['SubnetGroup', 'SecurityGroup'],
        ...(body.parameter_group_name ? ['ParameterGroup'] : []),
        ...(body.option_group_name ? ['OptionGroup'] : []),
      ],
    }),
    make: (scope, id, { engine, engine_version: engineVersion }, provider) =>
      new HardenedDatabase(scope, id, { engine, engineVersion, vpcId: '', subnetIds: [], provider }),
  },
  aws_dynamodb_table: {
    guards: ofTable,
    make: (scope, id, body, provider) => {
      const attributes: Body[] = [body.attribute ?? []].flat();
      const type = attributes.find(({ name }) => name === body.hash_key)?.type ?? 'S';
      const billing = body.read_capacity === undefined ? {} : { billingMode: 'PROVISIONED' };
      return new HardenedTable(scope, id, { partitionKey: { name: body.hash_key, type }, ...billing, provider });
    },
  },
  aws_ecr_repository: {
    guards: ofRepository,
    make: (scope, id, _, provider) => new ImmutableRepository(scope, id, { provider }),
  },
  // Its mount targets are the app's.
  aws_efs_file_system: {
    guards: ofFileSystem,
    unsaid: () => ({ arguments: [], made: ['SecurityGroup'] }),
    make: (scope, id, _, provider) => new HardenedFileSystem(scope, id, { vpcId: '', subnetIds: [], provider }),
  },
  aws_kinesis_stream: {
    guards: ofStream,
    make: (scope, id, { shard_count: shardCount }, provider) => new HardenedStream(scope, id, { shardCount, provider }),
  },
  // Only symmetric keys can be rotated.
  aws_kms_key: {
    guards: ofKey,
    make: (scope, id, { customer_master_key_spec: keySpec, key_usage: keyUsage }, provider) =>
      new HardenedKey(scope, id, { keySpec, keyUsage, provider }),
  },
  aws_s3_bucket: { guards: ofBucket, make: (scope, id, _, provider) => new HardenedBucket(scope, id, { provider }) },
  aws_signer_signing_profile: {
    guards: ofSigningProfile,
    make: (scope, id, _, provider) => new SigningProfile(scope, id, { provider }),
  },
  aws_sns_topic: { guards: ofTopic, make: (scope, id, _, provider) => new HardenedTopic(scope, id, { provider }) },
  aws_sqs_queue: {
    guards: ofQueue,
    make: (scope, id, body, provider) => {
      const queue = new HardenedQueue(scope, id, { fifo: body.fifo_queue, provider });
      if (body.redrive_policy !== undefined) queue.node.tryRemoveChild('DeadLetters');
      return queue;
    },
  },
};

/**
 * Gives resources that an app or a stack declares plainly, such as `new S3Bucket(…)`, the defaults of hardened
 * constructs, with what stands beside these: in existing code, and in constructs that others have written. Their
 * addresses stay. What an app says itself stays too, and its own settings and policies take the place of hardened ones;
 * what gives a default up is refused in the same words, unless the configuration waives the rule at the construct's path.
 *
 * Synthesis tells which types are covered. Resources with `count` or `for_each` are not, and it says so at each. Throws
 * a `BulwarkError` for what is neither an app nor a stack.
 */
export function hardenDefaults(scope: App | TerraformStack, config?: Config): void {
  if (!App.isApp(scope) && !TerraformStack.isStack(scope))
    throw new BulwarkError('hardenDefaults needs the App, or a stack of it');
  if (config && !keptFor(scope)) keep(scope.node.root, config);
  if (TerraformStack.isStack(scope)) {
    addTo(scope);
    return;
  }
  // The framework visits no aspect of an app, so each stack gets its own.
  for (const stack of scope.node.findAll()) if (TerraformStack.isStack(stack)) addTo(stack);
  whenPrepared(scope);
}

const apps = new WeakSet<IConstruct>();
let isWatching = false;

/** Stacks that an app makes later get theirs when it prepares all of them, before the first is written. */
function whenPrepared(app: App): void {
  apps.add(app);
  if (isWatching) return;
  isWatching = true;
  const { prepareStack } = TerraformStack.prototype;
  TerraformStack.prototype.prepareStack = function (this: TerraformStack): void {
    if (apps.has(this.node.root)) addTo(this);
    prepareStack.call(this);
  };
}

const hardened = new WeakSet<TerraformStack>();

function addTo(stack: TerraformStack): void {
  if (hardened.has(stack)) return;
  hardened.add(stack);
  Aspects.of(stack).add(new HardenedDefaults(stack));
  Annotations.of(stack).addInfo(`bulwark: these types have hardened defaults: ${Object.keys(TYPES).join(', ')}`);
}

/** Hardens what a stack declares plainly, once all of it is declared. */
class HardenedDefaults implements IAspect {
  private readonly replaced = new Map<string, { readonly path: string; readonly guards: Guards<any> }>();

  constructor(private readonly stack: TerraformStack) {
    stack.node.addValidation({ validate: () => this.refusals() });
  }

  visit(node: IConstruct): void {
    if (node !== this.stack) return;
    const declared = resourcesIn(this.stack).map((resource) => [resource, bodyOf(resource)] as const);
    const written = new Map<string, string[]>();
    for (const [{ terraformResourceType: type }, body] of declared)
      written.set(type, [...(written.get(type) ?? []), JSON.stringify(body)]);
    for (const [resource, body] of declared) {
      if (!Object.hasOwn(TYPES, resource.terraformResourceType) || isHardened(resource)) continue;
      const why =
        'count' in body || 'for_each' in body
          ? 'it stands for many'
          : TYPES[resource.terraformResourceType]?.left?.(body);
      if (why)
        Annotations.of(resource).addWarning(
          `bulwark: this is not hardened in place, because ${why}: make it by a hardened construct`,
        );
      else this.replace(resource, body, (type, to) => written.get(type)?.some((text) => refersTo(to, text)) ?? false);
    }
  }

  /** Puts a hardened construct in place of a resource; `isWritten` tells whether one of a type that refers to an address was declared. */
  private replace(plain: TerraformResource, body: Body, isWritten: (type: string, address: string) => boolean): void {
    const { terraformResourceType: type, provider } = plain;
    const { guards, make, unsaid } = TYPES[type] as InPlace;
    const address = `${type}.${plain.friendlyUniqueId}`;
    const twin = underIdOf(plain, 'Hardened', (id) => make(plain, id, body, provider));
    const said = unsaid?.(body);
    for (const argument of said?.arguments ?? []) drop(twin, argument);
    for (const made of said?.made ?? []) twin.node.tryRemoveChild(made);
    for (const [argument, value] of Object.entries(body)) twin.addOverride(argument, value);
    // What is found there is told of the construct that the app made.
    twin.addOverride('//.metadata.path', plain.node.path);
    for (const companion of twin.node.children)
      if (TerraformResource.isTerraformResource(companion) && isWritten(companion.terraformResourceType, address))
        twin.node.tryRemoveChild(companion.node.id);
    if (isWritten(`${type}_policy`, address)) drop(twin, 'policy');
    silence(plain);
    this.replaced.set(address, { path: plain.node.path, guards });
  }

  /** What gives up a default of what was replaced. */
  private refusals(): string[] {
    const { settings } = keptFor(this.stack) ?? { settings: settingsIn(this.stack) };
    const asked = [...this.replaced.values()].flatMap(({ guards }) => Object.keys(guards));
    const without = withoutIn(settings.profile);
    const on = [...new Set(asked)].filter((rule) => !without.includes(rule));
    if (on.length === 0) return [];
    const config = defineConfig({
      name: 'hardened defaults',
      rules: Object.fromEntries(on.map((rule) => [rule, 'error'])),
      settings,
    });
    const content = contentOf(this.stack);
    const { findings } = check([{ name: 'cdk.tf.json', content }], config);
    return [...this.replaced].flatMap(([address, { path, guards }]) => {
      const waive = waivedBy(keptFor(this.stack), path);
      const given = findings.flatMap(({ rule, resource, state }) =>
        state === 'fail' && Object.hasOwn(guards, rule) && isAbout(address, resource, content) ? [rule] : [],
      );
      return leading([...new Set(given)])
        .filter((rule) => !isWaived(rule, waive))
        .map(
          (rule) =>
            `'${path}' gives up ${rule}. ${rules[rule]?.why} This resource is hardened by hardenDefaults, so the configuration is where to waive a rule: waive('${rule}', { within: ['${path}'], because, owner, until })`,
        );
    });
  }
}

const resourcesIn = (stack: TerraformStack): TerraformResource[] =>
  stack.node
    .findAll()
    .filter((it) => TerraformResource.isTerraformResource(it) && !isSilent(it)) as TerraformResource[];

const HARDENED = [
  BucketWithSettings,
  HardenedDatabase,
  HardenedEventBus,
  HardenedFileSystem,
  HardenedKey,
  HardenedLogGroup,
  HardenedQueue,
  HardenedStream,
  HardenedTable,
  HardenedTopic,
  HardenedUserPool,
  ImmutableRepository,
  SigningProfile,
];
const isHardened = (resource: TerraformResource): boolean => HARDENED.some((kind) => resource instanceof kind);

const resolved = (value: unknown, scope: IConstruct): any =>
  Tokenization.resolve(value, {
    scope,
    resolver: new DefaultTokenResolver(new StringConcat()),
    preparing: false,
  });

const bodyOf = (resource: TerraformResource): Body =>
  Object.values<any>(resolved(resource.toTerraform(), resource).resource ?? {}).flatMap((named) =>
    Object.values<Body>(named),
  )[0] ?? {};

/** Whether a finding is about the resource with an address, or about a part of it, such as its policy. */
function isAbout(address: string, found: string, { resource = {} }: Body): boolean {
  const [type = '', name = ''] = found.split('.');
  const isPart = type.startsWith(`${address.split('.')[0]}_`);
  return found === address || (isPart && refersTo(address, JSON.stringify(resource[type]?.[name] ?? {})));
}

/** Takes an argument from a resource, as its class does where it can be without it. */
function drop(resource: TerraformResource, argument: string): void {
  const reset = (resource as unknown as Record<string, unknown>)[
    `reset${argument[0]?.toUpperCase()}${argument.slice(1)}`
  ];
  if (typeof reset === 'function') reset.call(resource);
}

const refersTo = (address: string, text: string): boolean =>
  text.includes(address) && new RegExp(`\\b${address.replaceAll('.', '\\.')}(?![\\w-])`).test(text);

/** All that a stack declares, by section, type and name. */
function contentOf(stack: TerraformStack): Body {
  const content: Record<string, any> = {};
  for (const element of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(element)) continue;
    for (const [section, types] of Object.entries<any>(resolved(element.toTerraform(), element))) {
      if (section === 'terraform') continue;
      content[section] ??= {};
      for (const [type, named] of Object.entries<any>(types))
        content[section][type] = Array.isArray(named)
          ? [...(content[section][type] ?? []), ...named]
          : typeof named === 'object' && named !== null
            ? { ...content[section][type], ...named }
            : named;
    }
  }
  return content;
}

/** Makes a resource that has the address of another. */
function underIdOf<T extends TerraformResource>(plain: TerraformResource, id: string, make: (id: string) => T): T {
  const { cdktfStack: stack } = plain;
  const path = `${plain.node.path}/${id}`;
  const own = Object.getOwnPropertyDescriptor(stack, 'getLogicalId');
  const { getLogicalId } = stack;
  stack.getLogicalId = (element) =>
    'node' in element && element.node.path === path ? plain.friendlyUniqueId : getLogicalId.call(stack, element);
  try {
    const made = make(id);
    // It is kept once it is asked for.
    void made.friendlyUniqueId;
    return made;
  } finally {
    if (own) Object.defineProperty(stack, 'getLogicalId', own);
    else delete (stack as { getLogicalId?: unknown }).getLogicalId;
  }
}

const SILENT = Symbol.for('cdk-bulwark.silent');
const isSilent = (it: IConstruct): boolean => SILENT in it;

/** Keeps a resource out of what its stack writes. */
function silence(resource: TerraformResource): void {
  Object.defineProperty(resource, SILENT, { value: true });
  const nothing = () => ({});
  Object.assign(resource, { toTerraform: nothing, toHclTerraform: nothing, toMetadata: nothing });
}
