import { Fact } from '../engine/fact';
import { onceFor } from '../engine/looks';
import type { Reading } from '../engine/reading';
import type { Value } from '../engine/value';
import type { Traffic } from '../network/traffic';
import { securityGroup } from './ec2/security-group';

const declared = (direction: 'ingress' | 'egress') =>
  onceFor((group: Reading): Fact<readonly Traffic[]> => {
    const rules = securityGroup.read(group)[direction];
    // What a rule names besides addresses is read only when somebody asks.
    const own = (rules.known ?? []).map((rule) => Object.create(rule, { own: { value: true } }));
    return new Fact(rules.at, own as Value);
  });

const DECLARED = { ingress: declared('ingress'), egress: declared('egress') };

function rulesOf(it: Reading, named: Fact, direction: 'ingress' | 'egress'): Fact<readonly Traffic[]> | undefined {
  const group = it.follow(named);
  return group && DECLARED[direction](group);
}

/** What a security group lets in, by whatever resource; undefined where the group is declared elsewhere. */
export const declaredIngress = (it: Reading, group: Fact): Fact<readonly Traffic[]> | undefined =>
  rulesOf(it, group, 'ingress');

/** What it lets out. */
export const declaredEgress = (it: Reading, group: Fact): Fact<readonly Traffic[]> | undefined =>
  rulesOf(it, group, 'egress');
