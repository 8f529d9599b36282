import type { Fact } from '../engine/fact';
import type { Reading } from '../engine/reading';
import type { Truth } from '../engine/truth';
import { isPort, possiblePorts } from '../network/possible-ranges';
import { type Endpoint, endpointOf } from './endpoint';
import { declared, truth } from './kind';

/** A load balancer or proxy that hands connections on, by the target group or listener that says so. */
export interface Forwarder {
  readonly balancer: Endpoint;
  /** The port that the load balancer listens on; several where only deployment can tell which of them. */
  readonly ports: readonly number[];
  /** The port that it hands on to, likewise. */
  readonly targets: readonly number[];
  /** Whether it hands on to a port. */
  readonly handsTo: (port: number) => Truth;
  readonly by: Reading;
  /** Whether the target sees the address of who asks, not that of the load balancer. */
  readonly keepsClient: Truth;
}

/** What listens on one port and hands on to another. */
const handing = (port: Fact, target: Fact): Pick<Forwarder, 'ports' | 'targets' | 'handsTo'> => ({
  ports: port.isAbsentHere ? [] : possiblePorts(port),
  targets: target.isAbsentHere ? [] : possiblePorts(target),
  handsTo: (wanted) => isPort(target, wanted),
});

const either = (fact: Fact, ...keys: readonly string[]): Fact => {
  const facts = keys.map((key) => fact.get(key));
  return facts.find((one) => !one.isAbsentHere) ?? (facts[0] as Fact);
};

interface Membership {
  readonly group: Reading;
  readonly port: Fact;
}

const groupPort = (group: Reading): Fact => group.fact('Port', 'port');

/** The target groups that a resource is in, and the port each sends to. */
function memberships(it: Reading): Membership[] {
  const services = [it.fact('LoadBalancers'), it.fact('load_balancer')].flatMap((blocks) => blocks.items());
  const ofServices = services.flatMap((block) => {
    const group = it.follow(either(block, 'TargetGroupArn', 'target_group_arn'));
    return group ? [{ group, port: either(block, 'ContainerPort', 'container_port') }] : [];
  });
  const named = [it.fact('TargetGroupARNs'), it.fact('target_group_arns')].flatMap((arns) => arns.items());
  const attached = it
    .companions('aws_autoscaling_attachment', 'autoscaling_group_name')
    .map((one) => one.fact('lb_target_group_arn'));
  const ofFleets = [...named, ...attached].flatMap((arn) => {
    const group = it.follow(arn);
    return group ? [{ group, port: groupPort(group) }] : [];
  });
  const ofMachines = it.companions('AWS::ElasticLoadBalancingV2::TargetGroup', 'Targets').flatMap((group) =>
    group
      .fact('Targets')
      .items()
      .filter((target) => target.get('Id').target === it.resource)
      .map((target) => ({
        group,
        port: target.get('Port').orElse(() => groupPort(group)),
      })),
  );
  const ofAttachments = ['aws_lb_target_group_attachment', 'aws_alb_target_group_attachment']
    .flatMap((type) => it.companions(type, 'target_id'))
    .flatMap((one) => {
      const group = one.follow(one.fact('target_group_arn'));
      return group ? [{ group, port: one.fact('port').orElse(() => groupPort(group)) }] : [];
    });
  return [...ofServices, ...ofFleets, ...ofMachines, ...ofAttachments];
}

const LISTENERS: readonly [type: string, actions: string][] = [
  ['AWS::ElasticLoadBalancingV2::Listener', 'DefaultActions'],
  ['aws_lb_listener', 'default_action'],
  ['aws_alb_listener', 'default_action'],
];

const RULES: readonly [type: string, actions: string, listener: string][] = [
  ['AWS::ElasticLoadBalancingV2::ListenerRule', 'Actions', 'ListenerArn'],
  ['aws_lb_listener_rule', 'action', 'listener_arn'],
  ['aws_alb_listener_rule', 'action', 'listener_arn'],
];

/** The listeners that send something to a target group. */
const listenersOf = (group: Reading): Reading[] => [
  ...LISTENERS.flatMap(([type, actions]) => group.companions(type, actions)),
  ...RULES.flatMap(([type, actions, listener]) =>
    group.companions(type, actions).flatMap((rule) => rule.follow(rule.fact(listener)) ?? []),
  ),
];

const isNetwork = (balancer: Reading): boolean => balancer.fact('Type', 'load_balancer_type').text === 'network';

/**
 * Whether a target group of a Network Load Balancer keeps the address of the client: as it says, else where its targets are
 * machines, or it takes UDP. https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
 */
function clientKept(group: Reading): Truth {
  const attributes = group
    .fact('TargetGroupAttributes')
    .items()
    .filter((one) => one.get('Key').text === 'preserve_client_ip.enabled')
    .map((one) => one.get('Value'));
  const said = attributes[0] ?? group.fact('(none)', 'preserve_client_ip');
  const overUdp = /UDP/.test(group.fact('Protocol', 'protocol').text ?? '');
  const type = group.fact('TargetType', 'target_type').or('instance');
  if (overUdp || type.text === 'alb') return true;
  if (!said.isAbsentHere && said.text !== '') return truth(said);
  return type.isUnknown ? undefined : type.text !== 'ip';
}

function modern(it: Reading): Forwarder[] {
  return memberships(it).flatMap(({ group, port: target }) =>
    listenersOf(group).flatMap((listener) => {
      const found = listener.follow(listener.fact('LoadBalancerArn', 'load_balancer_arn'));
      const balancer = found && endpointOf(found);
      const keepsClient = found !== undefined && isNetwork(found) && clientKept(group);
      return balancer
        ? [
            {
              balancer,
              ...handing(listener.fact('Port', 'port'), target),
              by: group,
              keepsClient,
            },
          ]
        : [];
    }),
  );
}

function classic(it: Reading): Forwarder[] {
  const named = [it.fact('LoadBalancerNames'), it.fact('load_balancers')]
    .flatMap((names) => names.items())
    .flatMap((name) => it.follow(name) ?? []);
  const balancers = [
    ...it.companions('AWS::ElasticLoadBalancing::LoadBalancer', 'Instances'),
    ...it.companions('aws_elb', 'instances'),
    ...named,
  ];
  return balancers.flatMap((found) => {
    const balancer = endpointOf(found);
    const listeners = [found.fact('Listeners'), found.fact('listener')].flatMap((all) => all.items());
    return balancer
      ? listeners.map((one) => ({
          balancer,
          ...handing(either(one, 'LoadBalancerPort', 'lb_port'), either(one, 'InstancePort', 'instance_port')),
          by: found,
          keepsClient: false,
        }))
      : [];
  });
}

const TARGETS: readonly [type: string, keys: readonly string[]][] = [
  ['AWS::RDS::DBProxyTargetGroup', ['DBInstanceIdentifiers', 'DBClusterIdentifiers']],
  ['aws_db_proxy_target', ['db_instance_identifier', 'db_cluster_identifier']],
];

/** The proxies of a database. They listen on the port of their engines, and find that of the database by themselves. */
function proxies({ it, ports }: Endpoint): Forwarder[] {
  return TARGETS.flatMap(([type, keys]) => keys.flatMap((key) => it.companions(type, key))).flatMap((by) => {
    const named = by.fact('DBProxyName', 'db_proxy_name');
    const found = declared(by, named, ['AWS::RDS::DBProxy', 'aws_db_proxy'], ['DBProxyName', 'name']);
    const balancer = found && endpointOf(found);
    return balancer
      ? balancer.ports.flatMap((port) =>
          ports.map((target) => ({
            balancer,
            ports: [port],
            targets: [target],
            handsTo: (wanted: number) => wanted === target,
            by,
            keepsClient: false,
          })),
        )
      : [];
  });
}

/** Every load balancer and proxy that hands connections on to a resource. */
export const forwardersTo = (to: Endpoint): Forwarder[] =>
  [...modern(to.it), ...classic(to.it), ...proxies(to)].filter((one) => one.ports.length > 0 && one.targets.length > 0);
