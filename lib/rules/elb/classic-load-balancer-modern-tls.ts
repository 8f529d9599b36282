import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all, type Verdict, when } from '../../engine/verdict';
import { classicListener, classicLoadBalancer, speaksTls } from '../../resources/elb/classic-load-balancer';

const STRONG = 'ELBSecurityPolicy-TLS-1-2-2017-01';
const WEAK_PROTOCOLS = ['Protocol-SSLv2', 'Protocol-SSLv3', 'Protocol-TLSv1', 'Protocol-TLSv1.1'];

/** Passes for a policy that refers to the strong predefined one, or that names TLS 1.2 itself and nothing older. */
function isStrong(policy: Fact): Verdict {
  const attributes = policy.get('Attributes').items();
  const named = (name: string) => attributes.find((one) => one.get('Name').text === name)?.get<string>('Value');
  const reference = named('Reference-Security-Policy');
  if (reference) return reference.is(STRONG);
  const own = named('Protocol-TLSv1.2');
  return own
    ? all(own.is('true'), ...WEAK_PROTOCOLS.flatMap((name) => named(name)?.isNot('true') ?? []))
    : policy.fail();
}

/** A name that no policy of the load balancer has is one of AWS's own, or of a policy that is made elsewhere. */
const isPredefined = (name: Fact<string>): Verdict =>
  /^ELBS/.test(name.text ?? '') ? name.is(STRONG) : name.unknown();

export default defineRule({
  title: 'Classic Load Balancers speak TLS 1.2 or later',
  problem: 'This load balancer accepts TLS versions older than 1.2.',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are withdrawn (RFC 8996).',
  fix: {
    how: 'Attach the policy ELBSecurityPolicy-TLS-1-2-2017-01 to each TLS listener; better, move to an Application Load Balancer.',
    properties: {
      Listeners: [
        {
          InstancePort: '443',
          LoadBalancerPort: '443',
          Protocol: 'HTTPS',
          SSLCertificateId: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
          PolicyNames: ['tls'],
        },
      ],
      Policies: [
        {
          PolicyName: 'tls',
          PolicyType: 'SSLNegotiationPolicyType',
          Attributes: [{ Name: 'Reference-Security-Policy', Value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
        },
      ],
    },
    resources: {
      aws_lb_ssl_negotiation_policy: {
        name: 'tls',
        load_balancer: '${aws_elb.this.id}',
        lb_port: 443,
        attribute: [{ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
      },
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.8'] },
  sameAs: {
    guard: ['ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK'],
    kics: ['elb_using_insecure_protocols', 'elb_using_weak_ciphers'],
  },
  resource: classicLoadBalancer,
  check: (it) => {
    const policies = it.policies.items<object>();
    const chosen = (listener: Fact): Verdict => {
      const { protocol, policies: names } = classicListener(listener);
      return when(protocol.holds(speaksTls), () => {
        if (names.isUnknown) return names.unknown();
        const used = policies.filter((policy) =>
          names.items<string>().some((name) => name.text === policy.get('PolicyName').text),
        );
        return used.length > 0 ? all(...used.map(isStrong)) : names.some(isPredefined);
      });
    };
    const tls = it.listeners.items<object>().map(chosen);
    return it.listeners.isUnknown
      ? it.listeners.unknown()
      : tls.length > 0
        ? all(...tls)
        : it.listeners.notApplicable();
  },
});
