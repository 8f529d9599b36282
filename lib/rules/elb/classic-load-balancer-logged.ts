import { defineRule } from '../../engine/rule';
import { classicLoadBalancer } from '../../resources/elb/classic-load-balancer';

export default defineRule({
  title: 'Classic Load Balancers log the requests they take',
  problem: 'This load balancer keeps no access logs.',
  why: 'Access logs show who asked for what, from where and when: after an attack often the only trace.',
  fix: {
    how: 'Turn access logs on, to a bucket of logs.',
    cdk: { accessLoggingPolicy: { enabled: true, s3BucketName: 'logs' } },
    properties: { AccessLoggingPolicy: { Enabled: true, S3BucketName: 'logs' } },
    arguments: { access_logs: { bucket: 'logs', enabled: true } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ELB.5'] },
  sameAs: {
    terrascan: ['AC_AWS_0470'],
    'cdk-nag': ['ELBLoggingEnabled'],
    cfn_nag: ['W26'],
    checkov: ['CKV_AWS_92'],
    guard: ['ELB_LOGGING_ENABLED'],
    kics: ['elb_access_log_disabled', 'elb_access_logging_disabled'],
    regula: ['FG_R00066'],
  },
  resource: classicLoadBalancer,
  check: (it) => it.accessLogs.isTrue(),
});
