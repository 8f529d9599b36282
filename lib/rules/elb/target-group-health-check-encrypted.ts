import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { targetGroup } from '../../resources/elb/target-group';

export default defineRule({
  title: 'Load balancers ask their targets over TLS whether they are well',
  problem: 'Health checks of these targets are plain HTTP.',
  why: 'Whoever is in between can answer for a target, and so take it out of service or keep it in.',
  fix: {
    how: 'Check by HTTPS; a self-signed certificate is enough.',
    placeholders: true,
    cdk: { healthCheck: { protocol: 'Protocol.HTTPS' } },
    properties: { HealthCheckProtocol: 'HTTPS' },
    arguments: { health_check: { protocol: 'HTTPS' } },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['ELB.21'] },
  unseen: { 'ELB.21': 'health checks of target groups of Network Load Balancers' },
  sameAs: {},
  resource: targetGroup,
  check: (it) =>
    when(all(it.targetType.isNot('lambda', 'alb'), it.protocol.is('HTTP', 'HTTPS')), () =>
      it.healthCheckProtocol.filled().or('HTTP').isNot('HTTP'),
    ),
});
