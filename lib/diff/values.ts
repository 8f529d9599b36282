import { bookFor, idsByType } from '../engine/candidates';
import type { Config } from '../engine/config';
import { judge } from '../engine/judge';
import { Reading } from '../engine/reading';
import type { Report } from '../engine/report';
import type { Resource, Template } from '../engine/template';
import type { Value } from '../engine/value';
import type { Verdict } from '../engine/verdict';
import { World } from '../engine/world';
import { ruleBook } from '../rules';
import { aspectOf } from './aspect';
import type { Change } from './change';
import type { Pairing } from './pair';
import type { Unlike } from './unlike';

/** A value that satisfies a rule as the one before did, and where it stands. */
export interface ValueChange extends Change {
  readonly at: string;
}

/**
 * How much of something that rules ask for there is now, where both satisfy them: days that logs and backups are kept.
 * Less is broadened.
 */
export function valueChanges(
  { templates, config }: { readonly templates: readonly Template[]; readonly config: Config },
  rules: Report['rules'],
  pairing: Pairing,
  differing: Unlike,
): ValueChange[] {
  const byType = idsByType(bookFor(config, ruleBook));
  const isCounted = (id: string) => COUNTED.includes(aspectOf(id)) && Object.hasOwn(rules, id);
  return templates.flatMap(({ resources }) =>
    [...resources.values()].flatMap((resource) => {
      const partner = differing.has(resource) ? pairing.partnerOf(resource) : undefined;
      if (!partner) return [];
      const ids = (byType.get(resource.type) ?? []).filter(isCounted);
      const found = new Map<string, ValueChange>();
      for (const id of ids) {
        const [was, is] = [partner, resource].map(
          (one) => judge(id, rules[id] as Report['rules'][string], one, config.settings).verdict,
        );
        if (was?.state !== 'pass' || is?.state !== 'pass' || was.at.path !== is.at.path) continue;
        const [one, other] = [numberAt(partner, was), numberAt(resource, is)];
        if (one === undefined || other === undefined || one === other) continue;
        found.set(is.at.path, {
          at: is.at.path,
          direction: other < one ? 'broadened' : 'narrowed',
          aspect: aspectOf(id),
          resource: resource.path,
          what: `${is.at.path.replace(/^Properties\./, '')} is ${other}, and was ${one}`,
        });
      }
      return [...found.values()];
    }),
  );
}

const COUNTED: readonly string[] = ['retention', 'backups', 'logging'];

/** The number that settled a verdict, where it is one of the resource itself. */
function numberAt(resource: Resource, { at }: Verdict): number | undefined {
  if (at.resource !== resource) return undefined;
  const it = Reading.of(resource, new World());
  const value: Value = it.fact(
    resource.template.dialect === 'cloudformation' ? at.path.replace(/^Properties\./, '') : at.path,
  ).value;
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
