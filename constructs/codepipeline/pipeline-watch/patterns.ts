import { type Calls, calls, TELLING, type Watched } from './calls';

/** An event pattern: what a field of an event has to be, for each of some fields. */
export interface Pattern {
  readonly [field: string]: Pattern | readonly (Condition | Pattern)[];
}

/** What one value of a field may be. */
export type Condition =
  | string
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly wildcard: string }
  | { readonly exists: boolean }
  | { readonly 'anything-but': readonly string[] };

/** The most characters that an event pattern has: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const LONGEST = 2048;

/** How long what is only known at deployment may become. */
const UNKNOWN = 'x'.repeat(128);

/** What CloudTrail calls the calls of an API that it hands on: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html */
const API_CALL = 'AWS API Call via CloudTrail';

/**
 * Event patterns that between them match every call that changes what is watched, each of them short enough.
 * `globalServicesOnly` leaves out what is told elsewhere.
 */
export function tamperPatterns(watched: Watched, globalServicesOnly: boolean): Pattern[] {
  const asked = calls.filter(({ global, service }) => !globalServicesOnly || global || TELLING.includes(service));
  const patterns: Pattern[] = [];
  let together: Pattern[] = [];
  for (const branch of asked.flatMap((one) => branchesOf(one, watched))) {
    if (lengthOf(patternOf([...together, branch])) > LONGEST) {
      patterns.push(patternOf(together));
      together = [];
    }
    together.push(branch);
  }
  return [...patterns, patternOf(together)];
}

/** Every call of a service that changes what is watched, to keep: which of them matter is decided when they are told. */
export const archivedPattern = (globalServicesOnly: boolean): Pattern => ({
  'detail-type': [API_CALL],
  source: [{ prefix: 'aws.' }],
  detail: {
    eventSource: [
      ...new Set(
        calls
          .filter(({ global, service }) => !globalServicesOnly || global || TELLING.includes(service))
          .map(({ service }) => sourceOf(service)),
      ),
    ],
  },
});

/** What the pipeline itself reports: https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html */
export const statePattern = (pipelineName: string): Pattern => ({
  source: ['aws.codepipeline'],
  'detail-type': ['Pipeline', 'Stage', 'Action'].map((kind) => `CodePipeline ${kind} Execution State Change`),
  detail: { pipeline: [pipelineName] },
});

/** Sources that begin with `aws.` are those of services of AWS, which nobody else can send. */
const patternOf = (branches: readonly Pattern[]): Pattern => ({
  source: [{ prefix: 'aws.' }],
  'detail-type': [API_CALL],
  detail: branches.length === 1 ? (branches[0] as Pattern) : { $or: branches },
});

function branchesOf({ service, names, by, having = [], unless }: Calls, watched: Watched): Pattern[] {
  const called = { eventSource: [sourceOf(service)], eventName: names.map(conditionOf) };
  const named = by && watched[by.of].flatMap((name) => by.forms?.(name) ?? [name]);
  if (!by || !named) return [called];
  const known = unless ? watched[unless] : [];
  const callers: Pattern[] =
    known.length > 0 ? [at(ISSUER, [{ 'anything-but': known }]), at(ISSUER, [{ exists: false }])] : [{}];
  const fields = having.length > 0 ? having.map((field) => at(field, [{ exists: true }])) : [{}];
  return chunksOf(named).flatMap((some) =>
    fields.flatMap((field) =>
      callers.map((caller) => merged(called, at(by.field, some.map(conditionOf)), field, caller)),
    ),
  );
}

/** The role that a session is of: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
const ISSUER = 'userIdentity.sessionContext.sessionIssuer.arn';

const sourceOf = (service: string): string => `${service}.amazonaws.com`;

/** Names by a few, of which as many fit into a pattern as their length allows. */
function chunksOf(names: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (const name of names) {
    const last = chunks.at(-1);
    if (last && lengthOf([...last, name]) <= LONGEST / 2) last.push(name);
    else chunks.push([name]);
  }
  return chunks;
}

function conditionOf(name: string): Condition {
  const rest = name.slice(1, -1).includes('*');
  if (!name.includes('*')) return name;
  if (rest || (name.startsWith('*') && name.endsWith('*'))) return { wildcard: name };
  return name.endsWith('*') ? { prefix: name.slice(0, -1) } : { suffix: name.slice(1) };
}

/** A pattern of one field, by its path. */
function at(path: string, conditions: readonly Condition[]): Pattern {
  const [name = '', ...rest] = path.split('.');
  return { [name]: rest.length === 0 ? conditions : at(rest.join('.'), conditions) };
}

function merged(...patterns: readonly Pattern[]): Pattern {
  const all: { [field: string]: Pattern[string] } = {};
  for (const pattern of patterns)
    for (const [field, value] of Object.entries(pattern)) {
      const known = all[field];
      all[field] = known && !Array.isArray(known) ? merged(known as Pattern, value as Pattern) : value;
    }
  return all;
}

/** How long a pattern is, at most. */
const lengthOf = (value: object): number =>
  JSON.stringify(value).replaceAll(/\$\{(Tf)?Token\[[^\]]*\]\}/g, UNKNOWN).length;
