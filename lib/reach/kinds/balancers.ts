import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { negate } from '../../engine/truth';
import { familiesOf, first, type Get, list, type Placement, publicly, set, truth } from '../kind';

/** Public addresses of IPv6, and private ones of both. */
const WITHOUT_IPV4 = 'dualstack-without-public-ipv4';

export function loadBalancer(it: Reading, get: Get): Placement {
  const groups = list(get('SecurityGroups', 'security_groups'));
  const type = get<string>('Type', 'load_balancer_type').or('application');
  const mappings = get('SubnetMappings', 'subnet_mapping').items();
  const scheme = get<string>('Scheme', 'internal');
  const isInternal = it.either<Fact>(
    scheme.or('internet-facing').map((said) => said === 'internal'),
    scheme.or(false as never),
  );
  const stack = get('IpAddressType', 'ip_address_type');
  const families = familiesOf(stack);
  const isPublic = negate(truth(isInternal));
  return {
    subnets: [
      ...list(get('Subnets', 'subnets')),
      ...set(mappings.map((one) => first(one.get('SubnetId'), one.get('subnet_id')))),
    ],
    groups,
    isFiltered: groups.length > 0 || type.text !== 'network',
    isPublicAt: (place) => publicly(stack.text === WITHOUT_IPV4 ? false : isPublic, isPublic && families(place)[6]),
    families,
    ports: listenersOf(it).map((listener) => listener.fact('Port', 'port')),
    spans: true,
  };
}

/** The listeners of a load balancer. */
const listenersOf = (it: Reading): Reading[] => [
  ...it.companions('AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn'),
  ...['aws_lb_listener', 'aws_alb_listener'].flatMap((type) => it.companions(type, 'load_balancer_arn')),
];

export function classicLoadBalancer(it: Reading, get: Get): Placement {
  const scheme = get<unknown>('Scheme', 'internal');
  const internal = it.either(
    () => scheme.is('internal'),
    () => scheme.or(false).isTrue(),
  )();
  const isPublic = internal.state === 'unknown' ? undefined : internal.state === 'fail';
  const listeners = get('Listeners', 'listener').items();
  return {
    subnets: list(get('Subnets', 'subnets')),
    groups: list(get('SecurityGroups', 'security_groups')),
    isPublicAt: () => publicly(isPublic, false),
    ports: listeners.map((one) => first(one.get('LoadBalancerPort'), one.get('lb_port'))),
    spans: true,
  };
}
