import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Application Load Balancers let nothing past a web ACL that cannot be asked',
  problem: 'This load balancer sends requests on unjudged while its web ACL does not answer.',
  why: 'Whoever keeps the firewall from answering, or waits for it, reaches the application with what it would have stopped.',
  fix: {
    how: 'Leave it off that requests pass when AWS WAF does not answer.',
    cdk: { wafFailOpen: false },
    properties: { LoadBalancerAttributes: [{ Key: 'waf.fail_open.enabled', Value: 'false' }] },
    arguments: { enable_waf_fail_open: false },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: loadBalancer,
  check: (it) => when(it.type.is('application'), () => it.wafFailsOpen.or(false).isFalse()),
});
