import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { listener } from '../../resources/elb/listener';

export default defineRule({
  title: 'Load balancers serve HTTPS only, or redirect to it',
  problem: 'This listener serves plain HTTP.',
  why: 'Whoever is on the way can read and change what travels over HTTP, passwords and session cookies included.',
  fix: { how: 'Use HTTPS with a certificate; let HTTP only redirect to it.', cdk: 'loadBalancer.addRedirect()' },
  severity: 'high',
  preset: 'baseline',
  controls: {
    fsbp: ['ELB.1'],
    'nist-800-53-r5': [
      'AC-17(2)',
      'AC-4',
      'IA-5(1)',
      'SC-12(3)',
      'SC-13',
      'SC-23',
      'SC-23(3)',
      'SC-7(4)',
      'SC-8',
      'SC-8(1)',
      'SC-8(2)',
      'SI-7(6)',
    ],
  },
  sameAs: {
    'cdk-nag': ['ALBHttpToHttpsRedirection'],
    cfn_nag: ['W56'],
    checkov: ['CKV2_AWS_20', 'CKV_AWS_103', 'CKV_AWS_2'],
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
