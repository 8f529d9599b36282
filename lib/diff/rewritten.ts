import type { Found } from '../engine/finding';
import type { Resource } from '../engine/template';
import { POLICY_PLACES } from '../resources/policies';
import { type AccessChange, isEvaluated } from './access';
import type { Change } from './change';
import type { ExposureChange } from './exposure';
import { isSecurityGroup } from './groups';
import type { Pairing } from './pair';
import type { Unlike } from './unlike';

/** A change of a finding. */
export interface FindingChange extends Change {
  readonly finding: Found;
}

/**
 * Findings about statements of policies and rules of security groups, by what these come to: where that is no more and no less
 * than before, what a rule says of how it is written now is no broadening. A finding that is the same of another resource,
 * because what it is about stands there now, is no change at all.
 */
export function asEvaluated(
  findings: readonly FindingChange[],
  access: readonly AccessChange[],
  groups: readonly ExposureChange[],
  pairing: Pairing,
  differing: Unlike,
): FindingChange[] {
  const isOne = (one: Resource, other: Resource) => pairing.keyOf(one) === pairing.keyOf(other);
  const rewritten = new Map<FindingChange, readonly Resource[]>();
  for (const change of findings) {
    const { finding, direction } = change;
    const compared = isOfStatement(finding) ? access : isOfGroup(finding) ? groups : undefined;
    if (!compared || direction === 'changed' || change.aspect === 'waivers') continue;
    const about = [finding.subject, ...ownersOf(finding.subject)];
    const isCompared = about.some(
      (one) => (compared === groups ? isSecurityGroup(one) : isEvaluated(one)) && pairing.partnerOf(one),
    );
    const isElsewhere = !about.some((one) => differing.has(one));
    const isTold = compared.some((other) => other.direction === direction && about.some((one) => isOne(one, other.of)));
    if (isCompared && !isElsewhere && !isTold) rewritten.set(change, about);
  }
  const isMoved = (change: FindingChange) =>
    [...rewritten].some(
      ([other, about]) =>
        other.rule === change.rule &&
        other.direction !== change.direction &&
        about.some((one) => rewritten.get(change)?.some((its) => isOne(its, one))),
    );
  return findings.flatMap((change): FindingChange[] =>
    !rewritten.has(change) ? [change] : isMoved(change) ? [] : [{ ...change, direction: 'changed' }],
  );
}

const PLACES = new Map<string, Set<string>>();
for (const { type, document, list } of POLICY_PLACES) {
  const keys = PLACES.get(type) ?? new Set();
  if (list !== undefined || typeof document === 'string') keys.add(list ?? (document as string));
  PLACES.set(type, keys);
}

/** Whether a finding is about a statement of a policy. */
function isOfStatement({ at, subject, atResource, places }: Found): boolean {
  const { type } = atResource === undefined ? subject : (places[0]?.resource ?? subject);
  const [key = ''] = at.replace(/^Properties\./, '').split('.');
  return PLACES.get(type)?.has(key) === true && /(^|\.)(statement|\d+)(\.|$)/i.test(at);
}

const OF_RULES = /^(Properties\.)?(SecurityGroup(Ingress|Egress)|ingress|egress)\b/;
const RULES = /SecurityGroup(Ingress|Egress)$|^aws_(vpc_security_group_(ingress|egress)|security_group)_rule$/;

/** Whether a finding is about what a security group lets through. */
const isOfGroup = ({ at, subject, atResource }: Found): boolean =>
  atResource === undefined && ((isSecurityGroup(subject) && OF_RULES.test(at)) || RULES.test(subject.type));

const BESIDE: ReadonlySet<string> = new Set(POLICY_PLACES.filter(({ owners }) => owners).map(({ type }) => type));

/** The resources that a policy or a rule names which stands beside them. */
export const ownersOf = ({ type, body, template }: Resource): Resource[] =>
  BESIDE.has(type) || RULES.test(type) ? template.referencesIn(body).map(({ target }) => target) : [];
