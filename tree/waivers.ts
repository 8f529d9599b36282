import type { IConstruct } from 'constructs';
import type { WaiverTerms } from '../lib/engine/waiver';

/** Rules a construct may break, each for a reason, on someone's word, until a day. */
export type Waive = Readonly<Record<string, Omit<WaiverTerms, 'within'>>>;

/** The metadata under which the gate finds the waivers of a construct. */
export const WAIVER = 'cdk-bulwark:waiver';

/** Leaves the waivers of a construct where the gate finds them; they count where the configuration allows waivers in code. */
export function recordWaivers(construct: IConstruct, waive: Waive | undefined): void {
  for (const [rule, terms] of Object.entries(waive ?? {})) construct.node.addMetadata(WAIVER, { rule, ...terms });
}
