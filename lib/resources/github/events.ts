import { onceFor } from '../../engine/looks';
import { child, type Resource, type Template } from '../../engine/template';
import type { Value } from '../../engine/value';
import { evaluatePieces, isTruthy } from '../../expressions/evaluate';
import { within } from '../../expressions/expression';
import { piecesIn, textIn } from '../../expressions/node';
import { callersOf, jobOf, triggersOf } from './parts';

/** Events with which anyone starts a workflow that has the secrets and the token of the repository. */
export const TRUSTED = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** Events of a pull request. */
export const OF_PULL_REQUESTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
];

/** Events that whoever has an account can bring about. */
export const BY_ANYONE = [
  ...OF_PULL_REQUESTS,
  ...['issues', 'issue_comment', 'discussion', 'discussion_comment', 'gollum', 'workflow_run', 'fork', 'watch'],
];

/** What a run that an outsider brought about, from a fork, has in its contexts. */
const OUTSIDE: readonly (readonly [path: RegExp, value: Value])[] = [
  [/^github\.repository$|\.base\.repo\.full_name$|^github\.event\.repository\.full_name$/, 'owner/repository'],
  [/^github\.repository_owner$|\.base\.(repo\.owner|user)\.login$|^github\.event\.repository\.owner\.login$/, 'owner'],
  [/\.head\.repo\.full_name$|\.head_repository\.full_name$/, 'outsider/repository'],
  [/\.head\.repo\.fork$|\.head_repository\.fork$/, true],
  [/\.author_association$/, 'NONE'],
  [/^github\.(triggering_)?actor$|\.(user|sender|owner|actor|triggering_actor)\.login$|\.head\.label$/, 'outsider'],
  [/^github\.event\.workflow_run\.event$/, 'pull_request'],
];

/** What is known of the events that get past the conditions of a step or job. */
const passing = onceFor((_: Resource) => new Map<string, boolean>());

/** Whether a run of an event that an outsider brings about may get past the conditions of a step or job. */
export function mayRun(at: Resource, event: string): boolean {
  const known = passing(at);
  const found = known.get(event);
  if (found !== undefined) return found;
  // Jobs that need each other in a circle never run.
  known.set(event, true);
  const may = isPassed(at, event);
  known.set(event, may);
  return may;
}

function isPassed(at: Resource, event: string): boolean {
  const job = jobOf(at);
  if (job && job !== at && !mayRun(job, event)) return false;
  const condition = child(at.body, 'if');
  if (condition === false || isTruthy(conditionFor(at, event)) === false) return false;
  if (at.type !== 'GitHub::Job' || /\b(always|failure|cancelled)\s*\(/.test(textIn(condition) ?? '')) return true;
  const needs = [child(at.body, 'needs') ?? []].flat().map((name) => at.template.resources.get(`jobs.${name}`));
  return needs.every((needed) => !needed || mayRun(needed, event));
}

function conditionFor(at: Resource, event: string): Value {
  const pieces = piecesIn(child(at.body, 'if'));
  if (!pieces) return true;
  // Robots act for whoever asks them to.
  const isOfRobots = pieces.some(
    (piece) =>
      typeof piece !== 'string' &&
      [...within(piece)].some((one) => one.kind === 'literal' && String(one.value).endsWith('[bot]')),
  );
  return evaluatePieces(pieces, (path) => {
    const place = path.join('.');
    if (place === 'github.event_name') return event;
    if (!BY_ANYONE.includes(event)) return undefined;
    const [pattern, value] = OUTSIDE.find(([one]) => one.test(place)) ?? [];
    return isOfRobots && value === 'outsider' ? undefined : pattern && value;
  });
}

/**
 * The events that something may run for; of an action or a reusable workflow those of all that run it, and undefined
 * where none of these is judged.
 */
export const eventsAt = onceFor((at: Resource) => eventsFor(at, new Set()));

function eventsFor(at: Resource, above: ReadonlySet<Template>): ReadonlySet<string> | undefined {
  const { template } = at;
  const triggers = triggersOf(template);
  const own = [...triggers.keys()].filter((event) => event !== 'workflow_call' && mayRun(at, event));
  const isCalled = triggers.has('workflow_call') || template.resources.has('action');
  if (!isCalled || above.has(template)) return new Set(own);
  const callers = callersOf(template);
  if (callers.length === 0 && own.length === 0) return undefined;
  const called = callers.flatMap((caller) => [...(eventsFor(caller, new Set([...above, template])) ?? [])]);
  return new Set([...own, ...called.filter((event) => mayRun(at, event))]);
}

/** Whether one of some events may bring something about; undefined where it is called from who knows where. */
export function isStartedBy(at: Resource, events: readonly string[]): boolean | undefined {
  const known = eventsAt(at);
  return known && events.some((event) => known.has(event));
}
