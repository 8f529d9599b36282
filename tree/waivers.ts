import type { IConstruct } from 'constructs';
import type { Config } from '../lib/engine/config';
import { matcher } from '../lib/engine/levels';
import type { WaiverTerms } from '../lib/engine/waiver';

/** Rules a construct may break, each for a reason, on someone's word, until a day. */
export type Waive = Readonly<Record<string, Omit<WaiverTerms, 'within'>>>;

/** The metadata under which the gate finds the waivers of a construct. */
export const WAIVER = 'cdk-bulwark:waiver';

/** Leaves the waivers of a construct where the gate finds them; they count where the configuration allows waivers in code. */
export function recordWaivers(construct: IConstruct, waive: Waive | undefined): void {
  for (const [rule, terms] of Object.entries(waive ?? {})) construct.node.addMetadata(WAIVER, { rule, ...terms });
}

/** Who answers for what constructs break by what they are for. */
const OURS = 'cdk-bulwark';

/** Waivers of what a construct breaks by what it is for, whoever uses it. */
export const byDesign = (because: string, ...rules: readonly string[]): Waive =>
  Object.fromEntries(rules.map((rule) => [rule, { because, owner: OURS, until: '9999-12-31' }]));

/** Whether the waiver is of a construct itself, so that nobody who uses it can take it out. */
export const isByDesign = ({ owner }: { readonly owner?: string | undefined }): boolean => owner === OURS;

/** What a configuration waives at a construct path, or at what stands below it, by rule or as `service/*`. */
export function waivedBy(config: Config | undefined, path: string): Waive {
  const there = (config?.waivers ?? []).filter(({ within }) =>
    [path, `${path}/Resource`].some((it) => matcher(within)(it)),
  );
  return Object.fromEntries(there.map(({ rule, within, from, ...terms }) => [rule, terms]));
}
