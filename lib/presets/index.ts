import type { ConfigLayer } from '../engine/config';
import type { Rule } from '../engine/rule';
import { rules } from '../rules';

const where = (name: string, wanted: (rule: Rule) => boolean): ConfigLayer => ({
  name,
  rules: Object.fromEntries(Object.entries(rules).flatMap(([id, rule]) => (wanted(rule) ? [[id, 'on' as const]] : []))),
});

/** Presets are questions asked of rule metadata; no preset lists rules by hand. */
export const presets = {
  /** What any account should hold to. */
  baseline: where('baseline', (rule) => rule.preset === 'baseline'),
  /** Baseline, and what a regulated environment adds. */
  strict: where('strict', (rule) => rule.preset !== 'optional'),
  /** Every rule there is. */
  all: where('all', () => true),
};
