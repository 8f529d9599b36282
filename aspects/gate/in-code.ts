import type { IConstruct, Node } from 'constructs';
import type { Config } from '../../lib/engine/config';
import { messageOf } from '../../lib/engine/error';
import { levelsOf } from '../../lib/engine/levels';
import type { Notice } from '../../lib/engine/report';
import { type Waiver, type WaiverTerms, waiverOf } from '../../lib/engine/waiver';
import { isByDesign, WAIVER } from '../../tree/waivers';

/** The namespace under which the CDK knows our rules: `bulwark::s3/bucket-versioned`. */
export const NAMESPACE = 'bulwark';

/** What the CDK calls acknowledgements in the metadata of a construct. */
export const ACKNOWLEDGED = 'aws:cdk:acknowledged-rules';

/**
 * A waiver found in the app itself: `Validations.of(scope).acknowledge(…)`, the `waive` prop of a hardened construct, or
 * what such a construct breaks by what it is for.
 */
export interface InCode {
  readonly by: 'acknowledgement' | 'prop' | 'design' | 'suppression';
  readonly rule: string;
  /** Construct path of its scope; empty for the app. */
  readonly path: string;
  readonly terms: Omit<WaiverTerms, 'within'>;
  /** What it is about, where that is less than the rule finds there: then it counts for nothing. */
  readonly only?: string;
  /** Whether it names our namespace: the CDK matches an acknowledgement with our violations only then. */
  readonly named: boolean;
}

/** The waivers on constructs: their own, and the acknowledgements in our namespace or in none. */
export function inCodeOn(constructs: readonly IConstruct[]): InCode[] {
  const found: InCode[] = [];
  for (const { node } of constructs) addInCode(node, found);
  return found;
}

function addInCode(node: Node, found: InCode[]): void {
  for (const { type, data } of node.metadata) {
    if (type === WAIVER) {
      const { rule, ...terms } = data;
      found.push({ by: isByDesign(terms) ? 'design' : 'prop', rule, path: node.path, terms, named: true });
    }
    if (type !== ACKNOWLEDGED || !data) continue;
    for (const [id, reason] of Object.entries<unknown>(data)) {
      const [namespace, rule] = id.split('::') as [string, string?];
      const named = namespace === NAMESPACE;
      if (rule === undefined || !(named || /annotation/i.test(namespace))) continue;
      const terms = { because: String(reason ?? '').trim(), owner: 'the app itself', until: '9999-12-31' };
      found.push({ by: 'acknowledgement', rule, path: node.path, terms, named });
    }
  }
}

/** A waiver that does not count, and what to do about it. */
export interface Ignored extends Notice {
  readonly remedy: string;
}

/** What is said of a waiver that does not count, by how it was made. */
const IGNORED: Readonly<Record<InCode['by'], { readonly verb: string; readonly remedy: string }>> = {
  acknowledgement: {
    verb: 'acknowledging',
    remedy: 'Remove it, or waive the finding where the configuration is kept.',
  },
  prop: { verb: 'waiving', remedy: 'Remove it, or waive the finding where the configuration is kept.' },
  suppression: { verb: 'suppressing', remedy: 'Remove it, or waive the finding where the configuration is kept.' },
  design: { verb: 'that the construct itself waives', remedy: 'Waive the finding where the configuration is kept.' },
};

/** What a configuration makes of the waivers in the app. */
export interface Sorted {
  /** Those that count, as waivers, and how each was made. */
  readonly counted: ReadonlyMap<Waiver, InCode['by']>;
  /** Those that do not, and why. */
  readonly ignored: readonly Ignored[];
  /** Whether the CDK may take an acknowledgement of this rule as it stands. */
  readonly allows: (rule: string) => boolean;
}

/** Tells waivers that count from those that the configuration does not let count. */
export function sort(all: readonly InCode[], config: Config, isRule: (id: string) => boolean): Sorted {
  const counted = new Map<Waiver, InCode['by']>();
  const ignored: Ignored[] = [];
  const refused = new Set<string>();
  const { isLocked, isOnAnywhere } = levelsOf(config);
  for (const it of all) {
    if (!it.named && !isRule(it.rule)) continue;
    const outcome = waiverOrRefusal(it, config, isLocked, isRule);
    if (typeof outcome !== 'string') {
      counted.set(outcome, it.by);
      continue;
    }
    refused.add(it.rule);
    const quoted = it.terms.because ? ` ("${it.terms.because}")` : '';
    // Nobody wrote it here, and it is nothing to anybody where the rule is off.
    if (it.by === 'design' && !isOnAnywhere(it.rule)) continue;
    const { verb, remedy } = IGNORED[it.by];
    ignored.push({
      template: it.path || 'the app',
      message: `${verb} ${it.rule} here${quoted} has no effect: ${outcome}`,
      remedy,
    });
  }
  const allows = (rule: string) => config.inCode === 'allowed' && !isLocked(rule) && !refused.has(rule);
  return { counted, ignored, allows };
}

function waiverOrRefusal(
  it: InCode,
  config: Config,
  isLocked: (rule: string) => boolean,
  isRule: (id: string) => boolean,
): Waiver | string {
  if (!isRule(it.rule)) return 'there is no such rule';
  if (config.inCode !== 'allowed')
    return "the configuration refuses waivers inside the app; waive() it in the configuration, or set inCode: 'allowed'";
  if (isLocked(it.rule)) return 'a locked layer of the configuration holds this rule';
  if (it.only) return `it is about ${it.only}, and the rule finds more there`;
  if (!it.named) return `the CDK needs its full name, ${NAMESPACE}::${it.rule}`;
  if (it.by === 'acknowledgement' && !it.terms.because) return 'it gives no reason';
  try {
    const within = it.path ? [literal(it.path), `${literal(it.path)}/**`] : ['**'];
    return { ...waiverOf(it.rule, { ...it.terms, within }), from: 'code' };
  } catch (error) {
    return messageOf(error);
  }
}

/** A construct path as a glob that matches nothing else. */
const literal = (path: string): string => path.replace(/[\\*?![\](){}+@|]/g, '\\$&');
