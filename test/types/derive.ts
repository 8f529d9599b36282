import type { Example, Examples, Rule } from '../../lib/engine/rule';
import type { Declared } from '../../lib/engine/template';
import { NAMES, named as namedKind } from '../../lib/resources/cloudformation/named';
import { ATTACHMENTS, POLICY_PLACES, type PolicyPlace } from '../../lib/resources/policies';
import { FREE_PROPERTIES } from '../../lib/resources/secrets/properties';
import { SECRET_PROPERTIES } from '../../lib/resources/secrets/properties.generated';
import type { Content } from '../../lib/testing/mend';
import { contentOf } from '../../lib/testing/try-examples';
import { bodyWith } from './schemas';
import { TAKES_TEXT } from './text-policies';

export type Outcome = 'fails' | 'passes';
type Body = Record<string, any>;

/** The judged resource of an example, and what says the same of another body, type and name. */
interface Judged {
  readonly type: string;
  readonly body: Body;
  as(type: string, body: Body): { readonly content: Content; readonly resource: string };
}

/** An example of a rule for one type of resource, said as an example of another type says it. */
export interface Derived {
  readonly from: string;
  readonly content: Content;
  readonly resource: string;
  readonly body: Body;
}

/** The resources that an example has of the kind of a rule, or the one that it names. */
export function judgedIn(rule: Rule, dialect: Declared, example: Example): Judged[] {
  if (!example[dialect]) return [];
  const content = contentOf(dialect, example);
  const wanted = example.resource?.[dialect];
  if (dialect === 'cloudformation')
    return Object.entries<any>(content.Resources ?? {})
      .filter(([id, { Type }]) => rule.resource.types.cloudformation.includes(Type) && (!wanted || wanted === id))
      .map(([id, declared]) => ({
        type: declared.Type,
        body: declared.Properties ?? {},
        as: (Type, Properties) => ({
          content: { ...content, Resources: { ...content.Resources, [id]: { ...declared, Type, Properties } } },
          resource: id,
        }),
      }));
  return Object.entries<any>(content.resource ?? {})
    .filter(([type]) => rule.resource.types.terraform.includes(type))
    .flatMap(([type, named]) =>
      Object.entries<Body>(named)
        .filter(([name]) => !wanted || wanted === `${type}.${name}`)
        .map(([name, body]) => ({
          type,
          body,
          as: (other, said) => {
            const { [name]: _, ...rest } = named;
            const { [type]: __, ...others } = content.resource as Body;
            const left = Object.keys(rest).length > 0 ? { [type]: rest } : {};
            if (other.startsWith('data.')) {
              const data = { ...content.data, [other.slice('data.'.length)]: { [name]: said } };
              return { content: { ...content, data, resource: { ...others, ...left } }, resource: `${other}.${name}` };
            }
            const resource = {
              ...others,
              ...left,
              [other]: { ...(other === type ? rest : others[other]), [name]: said },
            };
            // What stands beside it refers to it by its new type.
            const text = JSON.stringify({ ...content, resource }).replaceAll(`{${type}.${name}.`, `{${other}.${name}.`);
            return { content: JSON.parse(text) as Content, resource: `${other}.${name}` };
          },
        })),
    );
}

/** Whether some example of a rule has a resource of the type. */
export function hasExample(rule: Rule, dialect: Declared, type: string, examples: readonly Example[]): boolean {
  const [, section, name] = /^(data|provider|backend)\.(.*)$/.exec(type) ?? [];
  const saidIn = (content: Content) => (section === 'backend' ? content.terraform?.backend : content[section ?? '']);
  return examples.some((example) =>
    section && name
      ? example[dialect] && saidIn(contentOf(dialect, example))?.[name]
      : judgedIn(rule, dialect, example).some((judged) => judged.type === type),
  );
}

/** Ways to say of another type what an example says of one. The first that has something to say is taken. */
const WAYS: readonly ((from: string, body: Body, to: string, rule: Rule) => Body | undefined)[] = [
  documentInData,
  attachment,
  policy,
  secret,
  setting,
  named,
  groupRule,
  launched,
  clusterOfCdk,
  renamed,
  (_, body) => body,
];

/** What an example of each other type comes to, said of this one. */
export function derivedFor(rule: Rule, dialect: Declared, type: string, outcome: Outcome, own: Examples): Derived[] {
  return own[outcome].flatMap((example) =>
    judgedIn(rule, dialect, example).flatMap((judged) => {
      for (const way of WAYS) {
        const body = way(judged.type, judged.body, type, rule);
        if (body) return [{ from: example.name, body, ...judged.as(type, body) }];
      }
      return [];
    }),
  );
}

const isCloudFormation = (type: string): boolean => type.includes('::');

/** The same policy, where the other type keeps one of the same kind. */
function policy(from: string, body: Body, to: string): Body | undefined {
  for (const place of placesOf(from)) {
    const document = documentAt(place, body);
    const other = placesOf(to).find(({ kind }) => kind === place.kind);
    if (document === undefined) continue;
    if (!other) return undefined;
    if (to.startsWith('AWS::Serverless::') && place.kind === 'identity') return { Policies: [document] };
    const text = isCloudFormation(to) && !TAKES_TEXT.test(to) ? document : JSON.stringify(document);
    const path = (other.document as string).split('.');
    const written = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), text) as Body;
    if (!other.list) return written;
    const name = place.kind === 'identity' ? { [isCloudFormation(to) ? 'PolicyName' : 'name']: 'it' } : {};
    return { [other.list]: [{ ...name, ...written }] };
  }
  return undefined;
}

/** The same policy, as the data source writes it. */
function documentInData(from: string, body: Body, to: string): Body | undefined {
  if (to !== 'data.aws_iam_policy_document') return undefined;
  const said = placesOf(from).map((place) => documentAt(place, body) as Body | undefined);
  const document = said.find((one) => one !== undefined);
  return document?.Statement && { statement: [document.Statement].flat().map(statementInData) };
}

function statementInData({ Sid, Effect, Principal, NotPrincipal, Condition, ...rest }: Body): Body {
  const lists = { Action: 'actions', NotAction: 'not_actions', Resource: 'resources', NotResource: 'not_resources' };
  const principals = (given: any): Body[] =>
    given === '*'
      ? [{ type: '*', identifiers: ['*'] }]
      : Object.entries(given ?? {}).map(([type, ids]) => ({ type, identifiers: [ids].flat() }));
  const conditions = Object.entries<Body>(Condition ?? {}).flatMap(([test, keys]) =>
    Object.entries(keys).map(([variable, values]) => ({ test, variable, values: [values].flat() })),
  );
  return {
    ...(Sid ? { sid: Sid } : {}),
    effect: Effect,
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([key, name]) => (rest[key] === undefined ? [] : [[name, [rest[key]].flat()]])),
    ),
    ...(Principal ? { principals: principals(Principal) } : {}),
    ...(NotPrincipal ? { not_principals: principals(NotPrincipal) } : {}),
    ...(conditions.length > 0 ? { condition: conditions } : {}),
  };
}

const placesOf = (type: string): PolicyPlace[] =>
  POLICY_PLACES.filter((place) => place.type === type && typeof place.document === 'string');

function documentAt({ list, document }: PolicyPlace, body: Body): unknown {
  const holder = list ? [body[list]].flat()[0] : body;
  const said = (document as string).split('.').reduce<any>((inner, key) => inner?.[key], holder);
  if (typeof said !== 'string') return said;
  return said.startsWith('{') ? JSON.parse(said) : undefined;
}

/** The same managed policy, attached by its ARN. */
function attachment(from: string, body: Body, to: string): Body | undefined {
  const own = ATTACHMENTS.find(({ type }) => type === from);
  const other = ATTACHMENTS.find(({ type }) => type === to);
  const [arn] = [own && body[own.arns]].flat();
  if (arn === undefined || !other) return undefined;
  if (to.startsWith('AWS::Serverless::')) return { Policies: [arn] };
  const said = { [other.arns]: /s$/.test(other.arns) ? [arn] : arn };
  return other.type === 'aws_iam_policy_attachment' ? { ...said, roles: ['worker'] } : said;
}

/** The same secret, in the first property of the other type that takes one. */
function secret(from: string, body: Body, to: string): Body | undefined {
  const [end] = SECRET_PROPERTIES[to] ?? [];
  if (!SECRET_PROPERTIES[from] || end === undefined) return undefined;
  const value = firstOf(body, SECRET_PROPERTIES[from]);
  return value === undefined ? undefined : bodyWith(to, end, value);
}

/** The first value in a body at a path that ends as one of these says. */
function firstOf(body: any, ends: readonly string[], path = ''): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  for (const [key, inner] of Object.entries(body)) {
    const here = Array.isArray(body) ? path : `${path}.${key}`;
    if (ends.some((end) => here.endsWith(`.${end}`))) return inner;
    const found = firstOf(inner, ends, here);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same text, where the other type keeps text that its author writes freely. */
function setting(from: string, body: Body, to: string): Body | undefined {
  const [path] = FREE_PROPERTIES[to] ?? [];
  if (!FREE_PROPERTIES[from] || path === undefined) return undefined;
  const said = FREE_PROPERTIES[from].map((own) => own.split('.').reduce<any>((inner, key) => inner?.[key], body));
  const value = said.find((one) => one !== undefined);
  return value === undefined ? undefined : nested(path.split('.'), value);
}

/** A name, where the other type has its own. */
function named(from: string, body: Body, to: string, { resource }: Rule): Body | undefined {
  const own = NAMES[from];
  if (resource !== namedKind || own === undefined || NAMES[to] === undefined) return undefined;
  return body[own] === undefined ? {} : { [NAMES[to]]: body[own] };
}

const nested = (path: readonly string[], value: unknown): Body =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Body;

/** The same cluster, as the custom resource of the CDK is told of it. */
function clusterOfCdk(_: string, body: Body, to: string): Body | undefined {
  return to === 'Custom::AWSCDK-EKS-Cluster' ? { Config: inCamelCase(body) } : undefined;
}

function inCamelCase(value: any): any {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'))) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.charAt(0).toLowerCase() + key.slice(1), inCamelCase(inner)]),
  );
}

/** The same rule of a security group, inside of the group or by itself. */
function groupRule(from: string, body: Body, to: string): Body | undefined {
  return isCloudFormation(to) ? cloudFormationRule(from, body, to) : terraformRule(from, body, to);
}

function cloudFormationRule(from: string, body: Body, to: string): Body | undefined {
  const property = /^AWS::EC2::(SecurityGroup(?:In|E)gress)$/.exec(to)?.[1];
  if (from !== 'AWS::EC2::SecurityGroup' || !property) return undefined;
  const [rule] = [body[property]].flat();
  return rule && { GroupId: 'sg-1', ...rule };
}

function terraformRule(from: string, body: Body, to: string): Body | undefined {
  if (!/^aws_(default_)?security_group$/.test(from)) return undefined;
  const said = (direction: string) => [body[direction]].flat()[0];
  const [, direction] = /^aws_vpc_security_group_(\w+)_rule$/.exec(to) ?? [];
  if (direction) {
    const rule = said(direction);
    if (!rule) return undefined;
    const { protocol, cidr_blocks, ipv6_cidr_blocks, security_groups, prefix_list_ids, self, ...rest } = rule;
    const peer = {
      cidr_ipv4: cidr_blocks?.[0],
      ...(cidr_blocks ? {} : { cidr_ipv6: ipv6_cidr_blocks?.[0], referenced_security_group_id: security_groups?.[0] }),
      prefix_list_id: prefix_list_ids?.[0],
    };
    const known = Object.fromEntries(Object.entries(peer).filter(([, value]) => value !== undefined));
    return { security_group_id: 'sg-1', ip_protocol: protocol, ...rest, ...known };
  }
  if (to !== 'aws_security_group_rule') return undefined;
  const type = ['ingress', 'egress'].find(said);
  if (!type) return undefined;
  const { security_groups, ...rest } = said(type);
  const source = security_groups ? { source_security_group_id: security_groups[0] } : {};
  return { type, security_group_id: 'sg-1', ...rest, ...source };
}

/** A template of instances keeps what an instance says in a property of its own. */
function launched(from: string, body: Body, to: string): Body | undefined {
  return from === 'AWS::EC2::Instance' && to === 'AWS::EC2::LaunchTemplate' ? { LaunchTemplateData: body } : undefined;
}

/** What a type calls otherwise than the one whose settings it shares; `null` for what it does not have. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | null>>>>>> = {
  'AWS::Lambda::Function': { 'AWS::Serverless::Function': { Code: null, TracingConfig: null } },
  'AWS::StepFunctions::StateMachine': {
    'AWS::Serverless::StateMachine': {
      RoleArn: 'Role',
      LoggingConfiguration: 'Logging',
      TracingConfiguration: 'Tracing',
      StateMachineType: 'Type',
      DefinitionString: null,
    },
  },
  'AWS::OpenSearchService::Domain': {
    'AWS::Elasticsearch::Domain': { EngineVersion: null, ClusterConfig: 'ElasticsearchClusterConfig' },
  },
  'AWS::ElastiCache::ReplicationGroup': { 'AWS::ElastiCache::CacheCluster': { ReplicationGroupDescription: null } },
  aws_opensearch_domain: { aws_elasticsearch_domain: { engine_version: null } },
  aws_elasticache_replication_group: { aws_elasticache_cluster: { description: null } },
  aws_instance: { aws_launch_template: { ami: 'image_id' }, aws_launch_configuration: { ami: 'image_id' } },
};

/** The same settings by the names that the other type has for them. */
function renamed(from: string, body: Body, to: string): Body | undefined {
  const names = RENAMED[from]?.[to];
  if (!names) return undefined;
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => {
      const name = names[key] === undefined ? key : names[key];
      return name === null ? [] : [[name, value]];
    }),
  );
}
