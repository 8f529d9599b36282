import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { targetGroup } from '../../resources/elb/target-group';

export default defineRule({
  title: 'Load balancers speak TLS to their targets',
  problem: 'This target group sends requests on as plain HTTP.',
  why: 'Between load balancer and target the request travels in the clear through the VPC.',
  fix: {
    how: 'Use HTTPS targets; a self-signed certificate is enough.',
    cdk: { protocol: 'ApplicationProtocol.HTTPS' },
    properties: { Protocol: 'HTTPS', Port: 443 },
    arguments: { protocol: 'HTTPS', port: 443 },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ELB.22'] },
  unseen: { 'ELB.22': 'whether targets speak TLS over TCP' },
  sameAs: { terrascan: ['AC_AWS_0492'], checkov: ['CKV_AWS_378'] },
  resource: targetGroup,
  check: (it) => when(it.targetType.isNot('lambda'), () => it.protocol.isNot('HTTP')),
});
