import { own } from '../engine/own';
import { child, isMap, textAt } from '../engine/template';
import type { Json } from '../engine/value';
import { samPolicy } from './sam-policies';

type Map = { readonly [key: string]: Json };

/** A resource that the transform makes, and where in the template what it is made of stands. */
export interface Made {
  readonly id: string;
  readonly type: string;
  readonly properties: Json;
  readonly at: readonly string[];
  readonly condition?: Json;
}

const HOLDERS = new Set(['AWS::Serverless::Function', 'AWS::Serverless::StateMachine']);

/**
 * A function's or state machine's properties with its policies as they stand on the role that SAM makes: managed ones by
 * ARN in `ManagedPolicyArns`, documents and policy templates as documents. Beside the role of a function they have no effect.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function withRole(type: string, properties: Json, leave: (message: string) => void): Json {
  const policies = child(properties, 'Policies');
  if (policies === undefined || !HOLDERS.has(type)) return properties;
  const { Policies: _, ...rest } = properties as Map;
  if (type === 'AWS::Serverless::Function' && child(properties, 'Role') !== undefined) return rest;
  const each = [policies].flat().map((policy) => onRole(policy as Json, leave));
  return {
    ...rest,
    Policies: each.flatMap(({ document }) => document ?? []),
    ManagedPolicyArns: each.flatMap(({ arn }) => arn ?? []),
  };
}

/** Policies that SAM gives to roles by itself, so that naming them says nothing. */
const OF_SAM =
  /^(AWSLambdaBasicExecutionRole|AWSLambdaVPCAccessExecutionRole|AWSXRayDaemonWriteAccess|AWSXrayWriteOnlyAccess)$/;

function onRole(policy: Json, leave: (message: string) => void): { arn?: Json; document?: Json } {
  if (typeof policy === 'string') {
    if (policy.includes(':')) return { arn: policy };
    return OF_SAM.test(policy) ? {} : { arn: `arn:aws:iam::aws:policy/${policy}` };
  }
  if (policy === null || typeof policy !== 'object' || Array.isArray(policy)) return {};
  const branches = child(policy, 'Fn::If');
  if (Array.isArray(branches) && branches.length === 3) {
    const [condition, then, otherwise] = branches as [Json, Json, Json];
    const [one, other] = [onRole(then, leave), onRole(otherwise, leave)];
    const choose = (a: Json | undefined, b: Json | undefined): Json | undefined =>
      a === undefined && b === undefined ? undefined : { 'Fn::If': [condition, a ?? NO_VALUE, b ?? NO_VALUE] };
    const [arn, document] = [choose(one.arn, other.arn), choose(one.document, other.document)];
    return { ...(arn === undefined ? {} : { arn }), ...(document === undefined ? {} : { document }) };
  }
  if (child(policy, 'Statement') !== undefined) return { document: { PolicyDocument: policy } };
  const [name = '', ...others] = Object.keys(policy);
  if (name === 'Ref' || name.startsWith('Fn::'))
    return name === 'Ref' && child(policy, name) === 'AWS::NoValue' ? {} : { arn: policy };
  const statements = others.length === 0 ? samPolicy(name, child(policy, name) ?? {}) : undefined;
  if (statements) return { document: { PolicyDocument: { Version: '2012-10-17', Statement: statements } } };
  leave(`policy template ${name} is not known; what it grants was not judged`);
  return {};
}

const NO_VALUE = { Ref: 'AWS::NoValue' };

/** How an event calls a function through an API: its type, the property that names the API, and the API that SAM makes where none is named. */
const APIS = {
  Api: { named: 'RestApiId', implicit: 'ServerlessRestApi', type: 'AWS::Serverless::Api' },
  HttpApi: { named: 'ApiId', implicit: 'ServerlessHttpApi', type: 'AWS::Serverless::HttpApi' },
} as const;

/** Events that a function asks a source for. */
const ASKED = ['SQS', 'Kinesis', 'DynamoDB', 'MSK', 'MQ', 'SelfManagedKafka', 'DocumentDB'];

/**
 * What SAM makes of an event that is no call of an API, where rules look at that. What it makes beside it, such as a
 * dead-letter queue, has a name that it alone knows.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
function madeOf(event: Json, holder: string): Pick<Made, 'type' | 'properties'> | undefined {
  const type = textAt(event, 'Type') ?? '';
  const given = child(event, 'Properties') ?? {};
  if (!isMap(given) || Object.keys(given).some((key) => key.startsWith('Fn::'))) return undefined;
  const { DeadLetterConfig, Input, ...rest } = given;
  const arn = { 'Fn::GetAtt': [holder, 'Arn'] };
  const lost =
    DeadLetterConfig === undefined || child(DeadLetterConfig, 'Arn') !== undefined
      ? DeadLetterConfig
      : { Arn: `${holder}-lost` };
  const target = {
    Id: holder,
    Arn: arn,
    ...(Input === undefined ? {} : { Input }),
    ...(lost === undefined ? {} : { DeadLetterConfig: lost }),
  };
  if (['Schedule', 'EventBridgeRule', 'CloudWatchEvent'].includes(type))
    return { type: 'AWS::Events::Rule', properties: { Targets: [target] } };
  if (type === 'ScheduleV2') return { type: 'AWS::Scheduler::Schedule', properties: { ...rest, Target: target } };
  if (ASKED.includes(type)) {
    const { Queue, Stream, Cluster, Broker, ...others } = given;
    const source = Queue ?? Stream ?? Cluster ?? Broker;
    const from: Map = source === undefined ? {} : { EventSourceArn: source };
    return {
      type: 'AWS::Lambda::EventSourceMapping',
      properties: { ...others, ...from, FunctionName: { Ref: holder } },
    };
  }
  if (type !== 'SNS' || given.SqsSubscription !== undefined) return undefined;
  const { Topic = null, ...others } = given;
  return {
    type: 'AWS::SNS::Subscription',
    properties: { ...others, TopicArn: Topic, Protocol: 'lambda', Endpoint: arn },
  };
}

/** What SAM makes of the events of functions and state machines, and the APIs that they call and nobody declares. */
export function madeOfEvents(template: Json): Made[] {
  const resources = (child(template, 'Resources') ?? {}) as Map;
  const made = new Map<string, Made>();
  for (const [id, declared] of Object.entries(resources)) {
    if (!HOLDERS.has(textAt(declared, 'Type') ?? '')) continue;
    for (const [name, event] of Object.entries((child(child(declared, 'Properties'), 'Events') ?? {}) as Map)) {
      const api = own(APIS, textAt(event, 'Type') ?? '');
      const at = ['Resources', id, 'Properties', 'Events', name];
      const condition = child(declared, 'Condition');
      const other = madeOf(event, id);
      if (other)
        made.set(`${id}${name}`, {
          id: `${id}${name}`,
          at,
          ...(condition === undefined ? {} : { condition }),
          ...other,
        });
      if (!api) continue;
      const given = child(child(event, 'Properties'), api.named);
      const owner = given === undefined ? api.implicit : child(given, 'Ref');
      const isDeclared = typeof owner === 'string' && child(child(resources, owner), 'Type') === api.type;
      if (given === undefined && !isDeclared && !made.has(api.implicit))
        made.set(api.implicit, {
          id: api.implicit,
          type: api.type,
          properties: api.type.endsWith('HttpApi') ? {} : { StageName: 'Prod' },
          at,
        });
      // Of an API that is declared elsewhere, or that a definition describes, nobody sees here whom it asks for.
      if (typeof owner !== 'string' || (given !== undefined && !isDeclared)) continue;
      const properties = child(child(resources, owner), 'Properties');
      if (child(properties, 'DefinitionBody') !== undefined || child(properties, 'DefinitionUri') !== undefined)
        continue;
      const auth: Auth = [
        child(child(event, 'Properties'), 'Auth'),
        child(properties, 'Auth'),
        child(child(child(template, 'Globals'), api === APIS.Api ? 'Api' : 'HttpApi'), 'Auth'),
      ];
      made.set(`${id}${name}`, {
        id: `${id}${name}`,
        at,
        ...(condition === undefined ? {} : { condition }),
        ...(api === APIS.Api ? methodOf(event, owner, auth) : routeOf(event, owner, auth)),
      });
    }
  }
  return [...made.values()].filter(({ id }) => !Object.hasOwn(resources, id));
}

type Auth = readonly [own: Json | undefined, ofApi: Json | undefined, ofAll: Json | undefined];

/** Whom a call is asked for: what the event says, else what its API says of all. */
function authorizer([own, ...shared]: Auth): Json {
  const said =
    child(own, 'Authorizer') ?? shared.map((one) => child(one, 'DefaultAuthorizer')).find((one) => one !== undefined);
  return said ?? 'NONE';
}

function methodOf(event: Json, api: string, auth: Auth): Pick<Made, 'type' | 'properties'> {
  const who = authorizer(auth);
  const method = child(child(event, 'Properties'), 'Method');
  const key = auth.map((one) => child(one, 'ApiKeyRequired')).find((one) => one !== undefined);
  return {
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: { Ref: api },
      HttpMethod: upper(method ?? 'ANY'),
      AuthorizationType: typeof who !== 'string' || who === 'NONE' || who === 'AWS_IAM' ? who : 'CUSTOM',
      ...(key === undefined ? {} : { ApiKeyRequired: key }),
    },
  };
}

const upper = (method: Json): Json => (typeof method === 'string' ? method.toUpperCase() : method);

function routeOf(event: Json, api: string, auth: Auth): Pick<Made, 'type' | 'properties'> {
  const who = authorizer(auth);
  const [method, path] = ['Method', 'Path'].map((key) => child(child(event, 'Properties'), key));
  return {
    type: 'AWS::ApiGatewayV2::Route',
    properties: {
      ApiId: { Ref: api },
      RouteKey: path === undefined ? '$default' : { 'Fn::Join': [' ', [upper(method ?? 'ANY'), path]] },
      AuthorizationType: typeof who !== 'string' || who === 'NONE' || who === 'AWS_IAM' ? who : 'CUSTOM',
    },
  };
}
