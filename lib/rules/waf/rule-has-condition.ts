import { defineResource, defineRule, fact } from '../../engine/rule';

/** A rule of AWS WAF Classic, regional or global. */
const rule = defineResource({
  cloudformation: ['AWS::WAFRegional::Rule', 'AWS::WAF::Rule'],
  terraform: ['aws_wafregional_rule', 'aws_waf_rule'],
  facts: {
    conditions: fact<object[]>('Predicates', (it) =>
      it.fact<object[]>('predicate').orElse(() => it.fact('predicates')),
    ),
  },
});

export default defineRule({
  title: 'Rules of AWS WAF Classic have a condition',
  problem: 'This rule has no condition.',
  why: 'It takes no request, though its name may say what it stops.',
  fix: {
    how: 'Add a condition, or remove the rule.',
    properties: { Predicates: [{ DataId: 'set', Negated: false, Type: 'IPMatch' }] },
    arguments: { predicate: [{ data_id: 'set', negated: false, type: 'IPMatch' }] },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['WAF.2', 'WAF.6'] },
  sameAs: {},
  resource: rule,
  check: (it) => it.conditions.isSet(),
});
