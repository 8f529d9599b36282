import { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';
import type { Value } from '../engine/value';
import type { Traffic } from '../network/traffic';
import { securityGroup } from './ec2/security-group';

function declared(direction: 'ingress' | 'egress', it: Reading, group: Fact): Fact<readonly Traffic[]> | undefined {
  const found = it.follow(group);
  const { cloudformation, terraform } = securityGroup.facts[direction];
  const read = it.either(cloudformation, terraform);
  if (!found || typeof read !== 'function') return undefined;
  const rules = read(found);
  // What a rule names besides addresses is read only when somebody asks.
  const own = (rules.known ?? []).map((rule) => Object.create(rule, { own: { value: true } }));
  return new Fact(rules.at, own as Value);
}

/** What a security group lets in, by whatever resource; undefined where the group is declared elsewhere. */
export const declaredIngress = (it: Reading, group: Fact): Fact<readonly Traffic[]> | undefined =>
  declared('ingress', it, group);

/** What it lets out. */
export const declaredEgress = (it: Reading, group: Fact): Fact<readonly Traffic[]> | undefined =>
  declared('egress', it, group);
