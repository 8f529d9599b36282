import { defineRule } from '../../engine/rule';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Load balancers are protected from deletion',
  problem: 'This load balancer can be deleted by a single call.',
  why: 'Without its load balancer the service is down, and comes back under another name.',
  fix: {
    how: 'Turn deletion protection on.',
    cdk: { deletionProtection: true },
    properties: { LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }] },
    arguments: { enable_deletion_protection: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ELB.6'] },
  sameAs: {
    'cdk-nag': ['ELBDeletionProtectionEnabled'],
    checkov: ['CKV_AWS_150'],
    guard: ['ELB_DELETION_PROTECTION_ENABLED'],
    kics: ['alb_deletion_protection_disabled'],
  },
  resource: loadBalancer,
  check: (it) => it.deletionProtected.isTrue(),
});
