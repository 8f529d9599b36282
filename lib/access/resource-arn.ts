import { own } from '../engine/own';
import type { Reading } from '../engine/reading';
import { typesOf } from '../engine/rule';
import type { Resource, Template } from '../engine/template';
import { hasHole } from '../engine/value';
import type { World } from '../engine/world';
import { kindsOf } from '../iam/action-resources';
import { LEFT_OPEN } from '../iam/evaluate';
import { ARN_SHAPES, type ArnShape, referredBy } from '../iam/resource-arns';
import { vpcEndpoint } from '../resources/ec2/vpc-endpoint';

/** What an ARN needs of the place it is deployed to, where templates leave it open. */
const PARTITION = 'aws';
const REGION = 'us-east-1';
const ACCOUNT = '000000000000';

/** Whether the table has the ARNs of a type. */
export const hasArn = (type: string): boolean => Object.hasOwn(ARN_SHAPES, type);

/** What the services of types are called in ARNs, where that is another word. */
const SERVICES: Readonly<Record<string, string>> = {
  applicationautoscaling: 'autoscaling',
  amazonmq: 'mq',
  certificatemanager: 'acm',
  cognito: 'cognito-idp',
  db: 'rds',
  docdb: 'rds',
  efs: 'elasticfilesystem',
  elasticloadbalancingv2: 'elasticloadbalancing',
  emr: 'elasticmapreduce',
  kinesisfirehose: 'firehose',
  lb: 'elasticloadbalancing',
  msk: 'kafka',
  neptune: 'rds',
  opensearchserverless: 'aoss',
  opensearchservice: 'es',
  sfn: 'states',
  stepfunctions: 'states',
};

const guessed = new Map<string, ArnShape>();

/** How the ARNs of a type look: as the table says, else as AWS's reference has a kind of that name, else any such ARN. */
function shapeOf(type: string): ArnShape {
  const known = own(ARN_SHAPES, type) ?? guessed.get(type);
  if (known) return known;
  const [first = '', ...rest] = type.replace(/^(AWS::|aws_)/, '').split(/::|_/);
  const lower = first.toLowerCase();
  const service = own(SERVICES, lower) ?? lower;
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const thing = plain(rest.join(''));
  const kind = kindsOf(service)
    .map((arn) => /^([^$]*:\$\{Region\}|[^$]*:):(\$\{Account\})?:([^$]*)\$\{\w+\}$/.exec(arn) && arn)
    .find(
      (arn) =>
        arn &&
        plain(
          arn
            .replace(/\$\{\w+\}/g, '')
            .split(':')
            .slice(3)
            .join(':'),
        ) === thing,
    );
  const arn = kind
    ? kind
        .replace('${Region}', 'R')
        .replace('${Account}', 'A')
        .replace(/\$\{\w+\}$/, '-')
    : `${service}:R:A:${thing}/-`;
  const shape: ArnShape = [`arn:P:${arn}`, [`${rest.at(-1)}Name`, 'Name', 'name']];
  guessed.set(type, shape);
  return shape;
}

/** The ARN of a resource; its id stands in for a name that deployment makes up. */
export function arnOfResource(it: Reading): string {
  const [arn] = shapeOf(it.type);
  const path = /::(Role|User|Group|ManagedPolicy)$|^aws_iam_/.test(it.type) ? pathOf(it) : '';
  return `${placed(arn.slice(0, -1), it)}${path}${nameOf(it).replace(/^\//, '')}`;
}

function nameOf(it: Reading): string {
  const [, names] = shapeOf(it.type);
  const given = names.map((name) => it.fact(name).text).find((text) => text !== undefined && !hasHole(text));
  return given ?? it.id.replace(/[^\w.-]/g, '-');
}

function pathOf(it: Reading): string {
  const path = it.fact('Path', 'path').text ?? '/';
  return hasHole(path) ? '' : path.slice(1);
}

const placed = (arn: string, it: Reading): string =>
  arn
    .replace(/\bP\b/, PARTITION)
    .replace(/\bR\b/, REGION)
    .replace(/\bA\b/, accountOfTemplate(it.resource.template, it.world));

const OWN_ACCOUNT = { Ref: 'AWS::AccountId' };

/** What templates and questions name that an open account, or the open id of a VPC endpoint, may turn out to be. */
export interface Mentioned {
  readonly accounts: readonly string[];
  readonly endpoints: readonly string[];
}

/** What texts name. */
export const mentionedIn = (texts: readonly string[]): Mentioned => {
  const all = (pattern: RegExp) => [...new Set(texts.flatMap((text) => text.match(pattern) ?? []))];
  return { accounts: all(/(?<![\w-])\d{12}(?![\w-])/g), endpoints: all(/\bvpce-[0-9a-f]+\b/g) };
};

const MENTIONED = {};

/** Supposes that what templates leave open may be one of what is mentioned. */
export function maybeOf(world: World, mentioned: Mentioned): World {
  world.made ??= new Map();
  world.made.set(MENTIONED, mentioned);
  return world;
}

const mentionedTo = (world: World): Mentioned | undefined => world.made?.get(MENTIONED) as Mentioned | undefined;

/** The account that a template is deployed to; where that is open, each that it may be, and one that stands for all others. */
export function accountOfTemplate(template: Template, world: World): string {
  const account = template.dialect === 'cloudformation' ? template.evaluate(OWN_ACCOUNT, world) : undefined;
  if (typeof account === 'string' && /^\d{12}$/.test(account)) return account;
  const candidates = (mentionedTo(world)?.accounts ?? []).filter((one) => !isStandIn(one));
  if (candidates.length === 0) return ACCOUNT;
  return world.choose('the account that the templates leave open', [
    { value: ACCOUNT, words: 'the account is none that is named' },
    ...candidates.map((value) => ({ value, words: `the account is ${value}` })),
  ]);
}

/** A name with the account that it is in, where one only stands for that. */
export const inAccount = (name: string, template: Template | undefined, world: World): string =>
  template && name.includes(ACCOUNT) ? name.replaceAll(ACCOUNT, accountOfTemplate(template, world)) : name;

/** Whether an account only stands for one that the template leaves open. */
export const isStandIn = (account: string): boolean => account === ACCOUNT;

/** A text of a policy as evaluation takes it: references become ARNs and names, the rest of what is open is marked so. */
export function filled(text: string, from: Resource, read: (resource: Resource) => Reading): string {
  return text.replace(/\$\{([^}]*)\}/g, (whole, inner: string) => {
    if (/^[*?$]$/.test(inner) || /^[a-z][\w-]*:[^:]/i.test(inner)) return whole;
    const pseudo = pseudoOf(inner, from, read);
    if (pseudo) return pseudo;
    const { resource, attribute } = referredBy(inner, from.template);
    const value = resource && attributeOf(read(resource), attribute);
    return value ?? `${LEFT_OPEN[0]}${inner}${LEFT_OPEN[1]}`;
  });
}

function pseudoOf(inner: string, from: Resource, read: (resource: Resource) => Reading): string | undefined {
  if (inner === 'AWS::Partition' || /^data\.aws_partition\.\w+\.partition$/.test(inner)) return PARTITION;
  if (inner === 'AWS::Region' || /^data\.aws_region\.\w+\.(name|region|id)$/.test(inner)) return REGION;
  if (inner === 'AWS::URLSuffix') return 'amazonaws.com';
  if (inner === 'AWS::AccountId' || /^data\.aws_caller_identity\.\w+\.(account_id|id)$/.test(inner))
    return accountOfTemplate(from.template, read(from).world);
  return undefined;
}

/** The id of a VPC endpoint: each that it may be, and one that stands for all others. */
export function idOfEndpoint(it: Reading): string {
  const own = `vpce-${it.id}`;
  const candidates = mentionedTo(it.world)?.endpoints ?? [];
  if (candidates.length === 0) return own;
  return it.world.choose(`the id of ${it.id}`, [
    { value: own, words: `the id of ${it.id} is none that is named` },
    ...candidates.map((value) => ({ value, words: `the id of ${it.id} is ${value}` })),
  ]);
}

function attributeOf(it: Reading, attribute: string): string | undefined {
  if (typesOf(vpcEndpoint).includes(it.type) && /^(id)?$/i.test(attribute)) return idOfEndpoint(it);
  if (/arn$/i.test(attribute)) return arnOfResource(it);
  if (!hasArn(it.type)) return undefined;
  const [, , ref] = shapeOf(it.type);
  if (attribute === '' || attribute === 'id') return ref === 'arn' ? arnOfResource(it) : nameOf(it);
  return /^(name|bucket|function_name|key_id|KeyId)$/.test(attribute) ? nameOf(it) : undefined;
}
