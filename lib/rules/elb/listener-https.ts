import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { listener } from '../../resources/elb/listener';

export default defineRule({
  title: 'Load balancers serve HTTPS only, or redirect to it',
  problem: 'This listener serves plain HTTP.',
  why: 'Whoever is on the way can read and change what travels over HTTP, passwords and session cookies included.',
  fix: {
    how: 'Use HTTPS with a certificate; let HTTP only redirect to it.',
    cdk: 'loadBalancer.addRedirect()',
    properties: {
      Protocol: 'HTTPS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1' }],
    },
    arguments: {
      protocol: 'HTTPS',
      ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.1', 'ELB.18'] },
  unseen: { 'ELB.18': 'listeners of Network Load Balancers without TLS, and that plain HTTP is only redirected' },
  sameAs: {
    terrascan: ['AC_AWS_0491'],
    'cdk-nag': ['ALBHttpToHttpsRedirection'],
    cfn_nag: ['W56'],
    checkov: ['CKV2_AWS_20', 'CKV_AWS_2'],
    guard: ['ELBV2_LISTENER_PROTOCOL_RULE'],
    kics: ['alb_listening_on_http'],
    trivy: ['AWS-0054'],
  },
  resource: listener,
  check: (it) =>
    any(
      it.protocol.isAbsentHere ? it.protocol.pass() : it.protocol.isNot('HTTP'),
      all(it.actionType.is('redirect'), it.redirectProtocol.is('HTTPS'), it.passedOnByRule.or('none').is('none')),
    ),
});
