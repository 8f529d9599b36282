import { Fact } from './fact';
import type { Template } from './template';
import { hasHole, Reference, replaceHoles, Unknown, type Value } from './value';
import type { Verdict } from './verdict';

/** More values than these are not searched for what is open in them. */
const MAX_VALUES = 1_000;

/** What would decide a verdict, in words, as far as the author of the template left open what it hangs on. */
export function decidersOf(verdict: Verdict): string[] {
  const found = new Set<string>();
  for (const { at } of [verdict, ...(verdict.also ?? [])])
    if (at instanceof Fact) search(at.value, at.resource.template, found);
  return [...found];
}

function search(value: Value, template: Template, found: Set<string>): void {
  const left = [value];
  for (let seen = 0; left.length > 0 && seen < MAX_VALUES; seen++) {
    const one = left.pop();
    if (one instanceof Reference) continue;
    if (one instanceof Unknown) add(one.about.decider ?? template.decider?.(one.hole), found);
    const text = one instanceof Unknown ? one.about.encodes : one;
    if (typeof text === 'string' && hasHole(text))
      replaceHoles(text, (hole) => {
        if (!hole.startsWith('${AWS::')) add(template.decider?.(hole), found);
        return '';
      });
    else if (one !== null && typeof one === 'object' && !(one instanceof Unknown)) left.push(...Object.values(one));
  }
}

function add(decider: string | undefined, found: Set<string>): void {
  if (decider !== undefined) found.add(decider);
}
