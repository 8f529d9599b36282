import { createHash } from 'node:crypto';
import {
  type AccessRequest,
  type AccessTerms,
  type Decision,
  deadlineOf,
  type End,
  endOf,
  heldBy,
  isAmong,
  isSame,
  type Person,
  type Records,
  recordKey,
  requestKey,
} from '../../just-in-time/access';
import { callerOf, type RoleOf, type Signer } from './caller';

/** What API Gateway hands to a function: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export interface AccessEvent {
  readonly routeKey?: string;
  readonly pathParameters?: { readonly id?: string };
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext?: { readonly authorizer?: { readonly iam?: Signer } };
}

export interface AccessAnswer {
  readonly statusCode: number;
  readonly body: string;
}

/** What keeps records, knows roles, and follows a request up. */
export interface Means {
  readonly records: Records;
  readonly roleOf: RoleOf;
  /** Starts to follow a request of an id, where nothing does and nothing did. */
  readonly follow: (id: string) => Promise<unknown>;
  /** Tells whoever decides, once at least. */
  readonly announce: (request: AccessRequest) => Promise<unknown>;
  readonly now: () => number;
  /** Writes a line to the log. */
  readonly tell: (line: object) => void;
}

/** What somebody is told who asks for what cannot be. */
class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** The most characters of a reason. */
const LONGEST = 1000;

/**
 * Takes requests for a role, decisions of them and wishes to end what was approved. Who calls is what AWS says of whoever
 * signed the request, whatever the request itself says. All of it is written once, and what is written first counts.
 */
export const requesting =
  (means: Means, terms: AccessTerms) =>
  async (event: AccessEvent): Promise<AccessAnswer> => {
    const { routeKey = '', pathParameters: { id = '' } = {} } = event;
    const caller = await callerOf(event.requestContext?.authorizer?.iam, means.roleOf, terms);
    try {
      if (!caller) throw new Refusal(403, 'you are nobody that may ask for access or decide of it');
      const body = routeKey.startsWith('GET ') ? {} : bodyOf(event);
      const work = Object.hasOwn(ROUTES, routeKey) ? ROUTES[routeKey as keyof typeof ROUTES] : undefined;
      if (!work) throw new Refusal(404, `there is no '${routeKey}'`);
      const told = await work({ ...means, terms, caller, id, body });
      means.tell({ route: routeKey, by: caller.arn, ...told });
      return { statusCode: 200, body: JSON.stringify(told) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      means.tell({ route: routeKey, by: caller?.arn, refused: error.message });
      return { statusCode: error.statusCode, body: JSON.stringify({ message: error.message }) };
    }
  };

type Body = Readonly<Record<string, unknown>>;

interface Asked extends Means {
  readonly terms: AccessTerms;
  readonly caller: Person;
  readonly id: string;
  readonly body: Body;
}

const ROUTES = {
  'POST /requests': ask,
  'POST /requests/{id}/decision': decide,
  'POST /requests/{id}/end': end,
  'GET /requests/{id}': look,
} as const;

/** The routes that a function answers. */
export const routes = Object.keys(ROUTES);

async function ask({ caller, body, terms, records, follow, announce, now }: Asked): Promise<object> {
  if (!isAmong(caller.arn, terms.requesters, terms)) throw new Refusal(403, 'you may not ask for access');
  const { role, minutes, key } = body;
  const reason = reasonOf(body);
  if (typeof role !== 'string' || !Object.hasOwn(terms.roles, role))
    throw new Refusal(400, `role has to be one of ${Object.keys(terms.roles).join(', ')}`);
  if (!Number.isInteger(minutes) || (minutes as number) < 1 || (minutes as number) > terms.longestMinutes)
    throw new Refusal(400, `minutes has to be a whole number from 1 to ${terms.longestMinutes}`);
  if (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key))
    throw new Refusal(400, 'key has to be 8 to 64 letters, digits, - or _ of your own, the same when you try again');
  const id = createHash('sha256').update(`${caller.arn}\n${key}`).digest('hex').slice(0, 32);
  const wanted = { id, role, minutes: minutes as number, reason, by: caller };
  const made: AccessRequest = { ...wanted, at: new Date(now()).toISOString() };
  if (!(await records.put(requestKey(id), made))) {
    const { at, ...before } = (await records.get<AccessRequest>(requestKey(id))) as AccessRequest;
    if (JSON.stringify(before) !== JSON.stringify(wanted))
      throw new Refusal(409, 'you have asked for something else under this key');
  }
  await announce(made);
  await follow(id);
  return { id, state: 'asked' };
}

async function decide({ caller, id, body, terms, records, follow, now }: Asked): Promise<object> {
  const request = await requestOf(id, records);
  if (!isAmong(caller.arn, terms.approvers, terms)) throw new Refusal(403, 'you may not decide of requests');
  if (isSame(caller, request.by)) throw new Refusal(403, 'nobody decides of their own request');
  if (typeof body.approve !== 'boolean') throw new Refusal(400, 'approve has to be true or false');
  const reason = reasonOf(body);
  if (now() > deadlineOf(request, terms)) throw new Refusal(409, 'the request has lapsed');
  const decision = decisionOf(request, body.approve ? 'approved' : 'refused', caller, reason, now());
  const standing = await firstOf(decision, request, records);
  if (standing.decision !== decision.decision || standing.by?.arn !== caller.arn)
    throw new Refusal(409, `it is ${standing.decision} already`);
  await follow(id);
  return { id, state: standing.decision, until: new Date(endOf(standing)).toISOString() };
}

async function end({ caller, id, terms, records, now }: Asked): Promise<object> {
  const request = await requestOf(id, records);
  const isOwn = isSame(caller, request.by);
  if (!isOwn && !isAmong(caller.arn, terms.approvers, terms))
    throw new Refusal(403, 'only who asked and who decides may end it');
  const known = await records.get<Decision>(recordKey('decisions', request));
  if (!known && !isOwn) throw new Refusal(409, 'it is not decided yet: refuse it');
  const decided = known ?? (await firstOf(decisionOf(request, 'withdrawn', caller, '', now()), request, records));
  if (decided.decision !== 'approved') return { id, state: decided.decision };
  const ended: End = { id, because: 'asked', by: caller, at: new Date(now()).toISOString() };
  await records.put(recordKey('ends', request), ended);
  return { id, state: 'ended' };
}

async function look({ caller, id, terms, records, now }: Asked): Promise<object> {
  const request = await requestOf(id, records);
  if (!isSame(caller, request.by) && !isAmong(caller.arn, terms.approvers, terms))
    throw new Refusal(403, 'only who asked and who decides may look at it');
  const { role, minutes, reason, by, at } = request;
  const told = { id, role, minutes, reason, by: by.arn, at };
  const decision = await records.get<Decision>(recordKey('decisions', request));
  if (!decision) return { ...told, state: now() > deadlineOf(request, terms) ? 'lapsed' : 'asked' };
  const held = heldBy(decision, terms);
  if (!held) return { ...told, state: decision.decision };
  const over = endOf(decision) <= now() || (await records.get<End>(recordKey('ends', request))) !== undefined;
  const isOpen = (await records.get(recordKey('opened', request))) !== undefined;
  return { ...told, state: over ? 'ended' : isOpen ? 'open' : 'approved', until: held.until };
}

async function requestOf(id: string, { get }: Records): Promise<AccessRequest> {
  const request = /^[0-9a-f]{32}$/.test(id) ? await get<AccessRequest>(requestKey(id)) : undefined;
  if (!request) throw new Refusal(404, 'there is no such request');
  return request;
}

const decisionOf = (
  { id, role, minutes, by }: AccessRequest,
  decision: Decision['decision'],
  caller: Person,
  reason: string,
  now: number,
): Decision => ({ id, role, minutes, for: by, decision, by: caller, reason, at: new Date(now).toISOString() });

/** The decision that was written first. */
async function firstOf(decision: Decision, request: AccessRequest, { get, put }: Records): Promise<Decision> {
  const key = recordKey('decisions', request);
  return (await put(key, decision)) ? decision : ((await get<Decision>(key)) as Decision);
}

function reasonOf({ reason }: Body): string {
  if (typeof reason === 'string' && reason.trim() !== '' && reason.length <= LONGEST) return reason;
  throw new Refusal(400, `reason has to be a text of ${LONGEST} characters at most`);
}

function bodyOf({ body = '', isBase64Encoded = false }: AccessEvent): Body {
  try {
    const read: unknown = JSON.parse(
      body === '' ? '{}' : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString(),
    );
    if (read !== null && typeof read === 'object' && !Array.isArray(read)) return read as Body;
  } catch {
    // What is told below.
  }
  throw new Refusal(400, 'the body has to be a JSON object');
}
