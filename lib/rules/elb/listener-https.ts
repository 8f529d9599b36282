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
  controls: { fsbp: ['ELB.1'] },
  sameAs: {
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
