import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Load balancers face the internet only on purpose',
  problem: 'This load balancer faces the internet.',
  why: 'What was meant for colleagues or other services is then open to everyone.',
  fix: {
    how: 'Make it internal, or waive this rule where it serves the public.',
    cdk: { internetFacing: false },
    properties: { Scheme: 'internal' },
    arguments: { internal: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { trivy: ['AWS-0053'] },
  resource: loadBalancer,
  check: (it) => when(it.type.isNot('gateway'), () => it.internal.isTrue()),
});
