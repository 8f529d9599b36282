import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** One listener of a Classic Load Balancer. */
export interface ClassicListener {
  readonly protocol: Fact<string>;
  readonly certificate: Fact<string>;
  readonly policies: Fact<string[]>;
}

/** Policies that are resources of their own, as CloudFormation writes them. */
function policiesApart(it: Reading): Fact<object[]> {
  const policy = (name: Fact, attributes: Fact) => ({
    PolicyName: name.value,
    Attributes: attributes.items().map((one) => ({ Name: one.get('name').value, Value: one.get('value').value })),
  });
  return new Fact<object[]>(it.fact(''), [
    ...it
      .companions('aws_load_balancer_policy', 'load_balancer_name', 'name')
      .map((one) => policy(one.fact('policy_name'), one.fact('policy_attribute'))),
    ...it
      .companions('aws_lb_ssl_negotiation_policy', 'load_balancer', 'name')
      .map((one) => policy(one.fact('name'), one.fact('attribute'))),
  ]);
}

/** Listeners with the names of the policies that are put on their ports from outside. */
function listenersWithPolicies(it: Reading): Fact<object[]> {
  const listeners = it.fact<object[]>('listener');
  const put = [
    ...it
      .companions('aws_load_balancer_listener_policy', 'load_balancer_name', 'name')
      .map((one) => ({ port: one.fact('load_balancer_port'), names: one.fact<string[]>('policy_names').items() })),
    ...it
      .companions('aws_lb_ssl_negotiation_policy', 'load_balancer', 'name')
      .map((one) => ({ port: one.fact('lb_port'), names: [one.fact('name')] })),
  ];
  if (listeners.isUnknown || put.length === 0) return listeners;
  const nameOf = (name: Fact) => (it.follow(name)?.fact('policy_name') ?? name).value;
  return new Fact<object[]>(
    listeners,
    listeners.items<object>().map((listener) => ({
      ...listener.known,
      PolicyNames: put
        .filter(({ port }) => port.text === listener.get('lb_port').text)
        .flatMap(({ names }) => names.map(nameOf)),
    })),
  );
}

/** A Classic Load Balancer. */
export const classicLoadBalancer = defineResource({
  cloudformation: 'AWS::ElasticLoadBalancing::LoadBalancer',
  terraform: 'aws_elb',
  facts: {
    accessLogs: fact<boolean>('AccessLoggingPolicy.Enabled', (it) => {
      const logs = it.fact('access_logs').filled();
      return logs.isAbsentHere ? it.fact('access_logs.enabled') : it.fact<boolean>('access_logs.enabled').or(true);
    }),
    crossZone: fact<boolean>('CrossZone', (it) => it.fact<boolean>('cross_zone_load_balancing').or(true)),
    draining: fact<boolean>('ConnectionDrainingPolicy.Enabled', 'connection_draining'),
    desyncMode: fact<string>(undefined, 'desync_mitigation_mode'),
    listeners: fact<object[]>('Listeners', listenersWithPolicies),
    policies: fact<object[]>('Policies', policiesApart),
    zones: fact<string[]>(
      (it) => it.fact<string[]>('AvailabilityZones').orElse(() => it.fact('Subnets')),
      (it) => it.fact<string[]>('availability_zones').orElse(() => it.fact('subnets')),
    ),
  },
});

/** A listener in words both dialects share. */
export const classicListener = (listener: Fact): ClassicListener => ({
  protocol: listener.get<string>('Protocol').orElse(() => listener.get('lb_protocol')),
  certificate: listener.get<string>('SSLCertificateId').orElse(() => listener.get('ssl_certificate_id')),
  policies: listener.get('PolicyNames'),
});

/** Whether a listener speaks TLS to its clients. */
export const speaksTls = (protocol: string): boolean => /^(https|ssl)$/i.test(protocol);
