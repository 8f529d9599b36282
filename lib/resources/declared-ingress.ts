import { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';
import type { Value } from '../engine/value';
import type { Traffic } from '../network/traffic';
import { securityGroup } from './ec2/security-group';

/** What a security group lets in, by whatever resource; undefined where the group is declared elsewhere. */
export function declaredIngress(it: Reading, group: Fact): Fact<readonly Traffic[]> | undefined {
  const declared = it.follow(group);
  const read = securityGroup.facts.ingress[it.dialect];
  if (!declared || typeof read !== 'function') return undefined;
  const rules = read(declared);
  return new Fact(rules.at, (rules.known ?? []).map((rule) => ({ ...rule, own: true })) as unknown as Value);
}
