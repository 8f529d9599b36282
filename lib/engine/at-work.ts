import type { Resource } from './template';

/** What is being judged, for whoever has to end a run that takes too long. */
let byRule: string | undefined;
let judged: Resource | undefined;

/** Called for every verdict, so it makes nothing. */
export function noteWork(rule: string, resource: Resource): void {
  byRule = rule;
  judged = resource;
}

/** The rule and the resource that were judged last, in words; undefined before the first. */
export const atWork = (): string | undefined =>
  judged && `judging ${judged.id} of ${judged.template.name} by ${byRule}`;
