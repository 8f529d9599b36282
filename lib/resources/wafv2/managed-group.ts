import type { Fact } from '../../engine/fact';
import { all, type Verdict } from '../../engine/verdict';

const isTerraform = (rule: Fact): boolean => !rule.get('statement').isAbsentHere;

/** The statement of a rule, by the name that each dialect has for it. */
export const statementOf = (rule: Fact, cloudformation: string, terraform: string): Fact =>
  isTerraform(rule) ? rule.get(`statement.${terraform}`) : rule.get(`Statement.${cloudformation}`);

/** Passes for a rule that is a managed group of AWS, unless the group only counts, or one of its rules that matter does. */
export function stopsGroup(rule: Fact, name: string, mattering?: RegExp): Verdict {
  const [Name, Vendor, Excluded, Overrides, Action, Count, override] = isTerraform(rule) ? TERRAFORM : CLOUDFORMATION;
  const group = statementOf(rule, 'ManagedRuleGroupStatement', 'managed_rule_group_statement');
  const matters = (one: Fact) => mattering?.test(one.get(Name).text ?? '') ?? false;
  const onlyCounts = (one: Fact) => matters(one) && !one.get(`${Action}.${Count}`).isAbsentHere;
  const weak =
    !rule.get(`${override}.${Count}`).isAbsentHere ||
    group.get<object[]>(Excluded).items<object>().some(matters) ||
    group.get<object[]>(Overrides).items<object>().some(onlyCounts);
  const isOfAws = group.get<string>(Vendor).or('AWS').is('AWS');
  return all(group.get<string>(Name).is(name), isOfAws, weak ? group.fail() : group.pass());
}

type Words = readonly [string, string, string, string, string, string, string];
const CLOUDFORMATION: Words = [
  'Name',
  'VendorName',
  'ExcludedRules',
  'RuleActionOverrides',
  'ActionToUse',
  'Count',
  'OverrideAction',
];
const TERRAFORM: Words = [
  'name',
  'vendor_name',
  'excluded_rule',
  'rule_action_override',
  'action_to_use',
  'count',
  'override_action',
];
