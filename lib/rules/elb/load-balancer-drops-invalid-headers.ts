import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Application Load Balancers drop invalid headers',
  problem: 'This load balancer passes headers on that are not valid HTTP.',
  why: 'Servers behind it may read such headers differently, which lets attackers smuggle requests past checks.',
  fix: {
    how: 'Drop invalid header fields.',
    cdk: { dropInvalidHeaderFields: true },
    properties: { LoadBalancerAttributes: [{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' }] },
    arguments: { drop_invalid_header_fields: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.4'] },
  sameAs: {
    'cdk-nag': ['ALBHttpDropInvalidHeaderEnabled'],
    checkov: ['CKV_AWS_131'],
    guard: ['ALB_HTTP_DROP_INVALID_HEADER_ENABLED'],
    kics: ['alb_not_dropping_invalid_headers'],
    trivy: ['AWS-0052'],
  },
  resource: loadBalancer,
  check: (it) => when(it.type.is('application'), () => it.dropsInvalidHeaders.isTrue()),
});
