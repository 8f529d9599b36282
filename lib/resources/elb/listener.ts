import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** What a listener does with requests that no other rule takes. */
export interface Action {
  readonly Type: string;
}

const certificate = (it: Reading): Fact<string> =>
  it.fact<string>('Certificates.0.CertificateArn', 'certificate_arn').filled();

/** A listener of an Application, Network or Gateway Load Balancer. */
export const listener = defineResource({
  cloudformation: 'AWS::ElasticLoadBalancingV2::Listener',
  terraform: ['aws_lb_listener', 'aws_alb_listener'],
  facts: {
    /** Terraform makes it HTTP where nothing is said; only Gateway Load Balancers have none, and no port. */
    protocol: fact<string>('Protocol', (it) =>
      it.fact<string>('protocol').orElse(() => it.fact('port').map(() => 'HTTP')),
    ),
    port: fact<number>('Port', 'port'),
    policy: fact<string>('SslPolicy', 'ssl_policy'),
    certificate: fact<string>(certificate, certificate),
    actions: fact<object[]>('DefaultActions', 'default_action'),
    actionType: fact<string>(
      (it) => (it.fact('DefaultActions').items()[0] ?? it.fact('DefaultActions')).get('Type'),
      (it) => (it.fact('default_action').items()[0] ?? it.fact('default_action')).get('type'),
    ),
    redirectProtocol: fact<string>(
      (it) => (it.fact('DefaultActions').items()[0] ?? it.fact('DefaultActions')).get('RedirectConfig.Protocol'),
      (it) => (it.fact('default_action').items()[0] ?? it.fact('default_action')).get('redirect.protocol'),
    ),
  },
});

/** Predefined policies whose lowest protocol is TLS 1.2. Source: "Security policies" in the guide of Application Load Balancers. */
export const TLS_1_2_POLICY = /^(ELBSecurityPolicy-)?(TLS13-1-[23]|TLS-1-2|FS-1-2)/;
