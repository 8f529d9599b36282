import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { listener } from '../../resources/elb/listener';
import { MODERN } from '../../resources/modern-tls';

export default defineRule({
  title: 'Load balancers speak TLS 1.2 or later',
  problem: 'This listener accepts TLS versions older than 1.2.',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are withdrawn (RFC 8996).',
  fix: {
    how: 'Choose a security policy whose lowest version is TLS 1.2, such as ELBSecurityPolicy-TLS13-1-2-2021-06. Without one, the old default of 2016 applies.',
    cdk: { sslPolicy: 'SslPolicy.TLS13_RES' },
    properties: { SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
    arguments: { ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.17'] },
  unseen: { 'ELB.17': 'whether the policy is one that AWS recommends, of those that begin with TLS 1.2' },
  sameAs: {
    cfn_nag: ['W55'],
    checkov: ['CKV2_AWS_74', 'CKV_AWS_103'],
    guard: ['ELBV2_LISTENER_SSL_POLICY_RULE'],
    trivy: ['AWS-0047'],
  },
  resource: listener,
  check: (it) =>
    when(it.protocol.is('HTTPS', 'TLS'), () =>
      it.policy.or('ELBSecurityPolicy-2016-08').holds((policy) => MODERN.listener.test(policy)),
    ),
});
