import { BulwarkError } from './error';

/** A finding that is tolerated: where, why, on whose word, and until when. */
export interface Waiver {
  /** Rule id, or `service/*`. */
  readonly rule: string;
  /** Globs of construct paths or resource ids. */
  readonly within: readonly string[];
  readonly because: string;
  /** Who answers for it: a team or a person. */
  readonly owner: string;
  /** The last day it holds, as YYYY-MM-DD. */
  readonly until: string;
  /** Who else agreed to it. */
  readonly reviewedBy?: string;
  /** `config` for waivers of the configuration, `code` for acknowledgements inside the app. */
  readonly from: 'config' | 'code';
}

export type WaiverTerms = Omit<Waiver, 'rule' | 'from'>;

/** The waiver of a rule; refuses one that lacks its reason, owner, place or end. */
export function waiverOf(rule: string, terms: WaiverTerms): Waiver {
  const refuse = (what: string): never => {
    throw new BulwarkError(`waive('${rule}'): ${what}`);
  };
  if (typeof rule !== 'string' || !/^[\w-]+\/[\w*-]+$/.test(rule))
    refuse('the rule must be an id such as s3/bucket-versioned');
  if (terms === null || typeof terms !== 'object') refuse('say { within, because, owner, until }');
  if (!isText(terms.because)) refuse('`because` must say why the finding is tolerated');
  if (!isText(terms.owner)) refuse('`owner` must name who answers for it');
  if (!Array.isArray(terms.within) || terms.within.length === 0 || !terms.within.every(isText))
    refuse("`within` must list globs of construct paths, such as ['Shop/Uploads/**']");
  if (!isDay(terms.until)) refuse(`\`until\` must be a day such as '2027-06-30', not ${JSON.stringify(terms.until)}`);
  const { within, because, owner, until, reviewedBy } = terms;
  const reviewed = reviewedBy === undefined ? {} : { reviewedBy };
  return Object.freeze({
    within: Object.freeze([...within]),
    because,
    owner,
    until,
    ...reviewed,
    rule,
    from: 'config',
  });
}

const isText = (it: unknown): boolean => typeof it === 'string' && it.trim() !== '';

/** Whether a text is a real calendar day in the form YYYY-MM-DD. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a waiver names a rule. */
export const namesRule = (waiver: Waiver, rule: string): boolean =>
  waiver.rule === rule || (waiver.rule.endsWith('/*') && rule.startsWith(waiver.rule.slice(0, -1)));
