import type { Fact } from '../engine/fact';
import { onceFor } from '../engine/looks';
import type { Reading } from '../engine/reading';
import { all, because, type Verdict, when } from '../engine/verdict';
import { isMostPorts } from '../network/ports';
import { notOpen, notOpenToNetwork, type Traffic } from '../network/traffic';
import { declaredEgress, declaredIngress } from '../resources/declared-ingress';
import { blockOfVpc } from '../resources/ec2/vpc-block';
import { endpointOf, groupsOf } from './endpoint';
import { leadsToInternet, reaches } from './reach';
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
  return all(...declared.map(noPortOpen));
}

/** Many resources are in the same groups. */
const noPortOpen = onceFor((rules: Fact<readonly Traffic[]>) => notOpen(rules, () => true, 'a port is'));

/** Passes when no security group of a resource lets a whole private network in, on any port. Not applicable without declared groups. */
export function closedToNetworks(it: Reading): Verdict {
  const judged = groupsOf(it).flatMap((named) => {
    const rules = declaredIngress(it, named);
    const group = it.follow(named);
    return rules && group
      ? [
          notOpenToNetwork(
            rules,
            () => true,
            'a port is',
            () => blockOfVpc(group),
          ),
        ]
      : [];
  });
  return judged.length > 0 ? all(...judged) : it.fact('').notApplicable();
}

/** Passes when a resource is in security groups of its own, not in the default one of its VPC, where whatever names none is put. */
export function notInDefaultGroup(it: Reading): Verdict {
  const end = endpointOf(it);
  const named = groupsOf(it);
  const whole = it.fact('');
  if (!end?.isFiltered || end.places.length === 0) return whole.notApplicable();
  if (named.length === 0) return whole.fail('it names no security group, so it is in the default one of its VPC');
  return all(...named.map((group) => notDefault(it, group)));
}

const DEFAULT = /^(AWS::EC2::VPC|aws_(default_)?vpc|aws_default_security_group)$/;

const IS_DEFAULT = 'the group that is looked up is the default one';

function notDefault(it: Reading, group: Fact): Verdict {
  const declared = it.follow(group);
  if (declared) {
    if (DEFAULT.test(declared.type)) return group.fail();
    if (declared.type === 'data.aws_security_group') return because(declared.fact('name').isNot('default'), IS_DEFAULT);
    return /SecurityGroup$|security_group$/.test(declared.type) ? group.pass() : group.unknown();
  }
  if (group.text === undefined) return whole(group) ? group.notApplicable() : group.unknown();
  if (group.text === 'default') return group.fail();
  return /\$\{.*default/i.test(group.text) ? group.unknown() : group.pass();
}

/** Whether a fact stands for a resource that does not say which groups it is in. */
const whole = ({ at }: Fact): boolean => at.path === '' || at.path === 'Properties';

/** Passes when no subnet of a group leads to an internet gateway. */
export function apartFromInternet(it: Reading, subnets: Fact<string[]>): Verdict {
  const declared = subnets.items().flatMap((id) => it.follow(id) ?? []);
  if (declared.length === 0) return subnets.notApplicable();
  const open = declared.find((subnet) => leadsToInternet(subnet) === true);
  return open ? subnets.fail(`${open.id} has a route to an internet gateway`) : subnets.pass();
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
