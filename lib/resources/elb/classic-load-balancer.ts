import type { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';

/** One listener of a Classic Load Balancer. */
export interface ClassicListener {
  readonly protocol: Fact<string>;
  readonly certificate: Fact<string>;
  readonly policies: Fact<string[]>;
}

/** A Classic Load Balancer. */
export const classicLoadBalancer = defineResource({
  cloudformation: 'AWS::ElasticLoadBalancing::LoadBalancer',
  terraform: 'aws_elb',
  facts: {
    accessLogs: fact<boolean>('AccessLoggingPolicy.Enabled', (it) => {
      const logs = it.fact('access_logs');
      return logs.isAbsentHere ? it.fact('access_logs.enabled') : it.fact<boolean>('access_logs.enabled').or(true);
    }),
    crossZone: fact<boolean>('CrossZone', (it) => it.fact<boolean>('cross_zone_load_balancing').or(true)),
    draining: fact<boolean>('ConnectionDrainingPolicy.Enabled', 'connection_draining'),
    desyncMode: fact<string>(undefined, 'desync_mitigation_mode'),
    listeners: fact<object[]>('Listeners', 'listener'),
    policies: fact<object[]>('Policies', undefined),
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
