import type { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';
import { all, because, type Verdict, when } from '../engine/verdict';
import { isMostPorts } from '../network/ports';
import { notOpen, notOpenToNetwork } from '../network/traffic';
import { declaredEgress, declaredIngress } from '../resources/declared-ingress';
import { blockOfVpc } from '../resources/ec2/vpc-block';
import { groupsOf } from './endpoint';
import { reaches } from './reach';
import type { Hop } from './way';

/** Passes when the internet cannot open a connection to a resource, on any of these ports or on those it listens on. The detail is the way in. */
export function notReachable(it: Reading, ports?: readonly number[]): Verdict {
  const { answer, path } = reaches('internet', it, ports);
  const whole = it.fact('');
  if (answer === 'no') return whole.pass();
  return answer === 'yes' ? whole.fail(inWords(path)) : whole.unknown(inWords(path));
}

/** Passes when no security group of a resource lets the internet in, on any port. Not applicable without declared groups. */
export function closedToInternet(it: Reading): Verdict {
  const declared = groupsOf(it).flatMap((group) => declaredIngress(it, group) ?? []);
  if (declared.length === 0) return it.fact('').notApplicable();
  return all(...declared.map((rules) => notOpen(rules, () => true, 'a port is')));
}

/** Passes when no security group of a resource lets a whole private network in, on any port. Not applicable without declared groups. */
export function closedToNetworks(it: Reading): Verdict {
  const judged = groupsOf(it).flatMap((named) => {
    const rules = declaredIngress(it, named);
    const group = it.follow(named);
    return rules && group ? [notOpenToNetwork(rules, () => true, 'a port is', blockOfVpc(group))] : [];
  });
  return judged.length > 0 ? all(...judged) : it.fact('').notApplicable();
}

/** Passes when a resource that the internet can be reached from connects to it on few ports only. Not applicable without declared groups, or without a way out. */
export function egressNarrow(it: Reading, groups: Fact<string[]>): Verdict {
  const declared = groups.items().flatMap((group) => declaredEgress(it, group) ?? []);
  if (declared.length === 0) return groups.notApplicable();
  const { answer, path } = reaches(it, 'internet');
  const connected = answer === 'no' ? groups.fail() : answer === 'yes' ? groups.pass() : groups.unknown();
  return when(connected, () => {
    const isWide = (_: unknown, ports: Parameters<typeof isMostPorts>[0] | undefined) => !!ports && isMostPorts(ports);
    return because(all(...declared.map((rules) => notOpen(rules, isWide, 'nearly every port is'))), inWords(path));
  });
}

const inWords = (path: readonly Hop[]): string => path.map(({ resource, why }) => `${resource.id} ${why}`).join('; ');
