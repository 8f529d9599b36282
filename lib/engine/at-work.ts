import type { Resource } from './template';

/** What is being judged, for whoever has to end a run that takes too long. */
let working: { readonly rule: string; readonly resource: Resource } | undefined;

export function noteWork(rule: string, resource: Resource): void {
  working = { rule, resource };
}

/** The rule and the resource that were judged last, in words; undefined before the first. */
export const atWork = (): string | undefined =>
  working && `judging ${working.resource.id} of ${working.resource.template.name} by ${working.rule}`;
