import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

const RULES = ['AWS::ElasticLoadBalancingV2::ListenerRule', 'aws_lb_listener_rule', 'aws_alb_listener_rule'];

/** What the listener's own rules, which are tried before the default action, do with the requests that they take. */
const ruleActions = (it: Reading): Fact[] =>
  RULES.flatMap((type) => it.companions(type, it.either('ListenerArn', 'listener_arn'))).flatMap((rule) =>
    rule.fact('Actions', 'action').items(),
  );

/** The action of a rule that lets a request through as it came: sent on, or redirected to another place without TLS. */
function passedOn(it: Reading): Fact<string> {
  const actions = ruleActions(it).map((action) => ({
    type: action.get<string>(it.either('Type', 'type')),
    protocol: action.get<string>(it.either('RedirectConfig.Protocol', 'redirect.protocol')),
  }));
  const found =
    actions.find(
      ({ type, protocol }) => type.text === 'forward' || (type.text === 'redirect' && protocol.text === 'HTTP'),
    ) ?? actions.find(({ type }) => type.isUnknown);
  return found?.type ?? new Fact<string>(it.fact(''), undefined);
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
    policy: fact<string>('SslPolicy', 'ssl_policy'),
    certificate: fact<string>(certificate, certificate),
    actionType: fact<string>(
      (it) => (it.fact('DefaultActions').items()[0] ?? it.fact('DefaultActions')).get('Type'),
      (it) => (it.fact('default_action').items()[0] ?? it.fact('default_action')).get('type'),
    ),
    passedOnByRule: fact<string>(passedOn, passedOn),
    redirectProtocol: fact<string>(
      (it) => (it.fact('DefaultActions').items()[0] ?? it.fact('DefaultActions')).get('RedirectConfig.Protocol'),
      (it) => (it.fact('default_action').items()[0] ?? it.fact('default_action')).get('redirect.protocol'),
    ),
  },
});
