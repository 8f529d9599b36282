import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Load balancers log the requests they take',
  problem: 'This load balancer keeps no access logs.',
  why: 'Access logs show who asked for what, from where and when: after an attack often the only trace.',
  fix: {
    how: 'Turn access logs on, to a bucket of logs.',
    cdk: 'loadBalancer.logAccessLogs(logBucket)',
    properties: {
      LoadBalancerAttributes: [
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.bucket', Value: 'logs' },
      ],
    },
    arguments: { access_logs: { bucket: 'logs', enabled: true } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ELB.5'] },
  sameAs: {
    'cdk-nag': ['ELBLoggingEnabled'],
    cfn_nag: ['W52'],
    checkov: ['CKV_AWS_91'],
    guard: ['ELBV2_ACCESS_LOGGING_RULE'],
    kics: ['elb_v2_alb_access_log_disabled'],
    regula: ['FG_R00066'],
  },
  resource: loadBalancer,
  check: (it) => when(it.type.isNot('gateway'), () => any(it.accessLogs.isTrue(), it.deliveredLogs.isSet())),
});
