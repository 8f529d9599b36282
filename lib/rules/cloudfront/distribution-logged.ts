import { defineRule } from '../../engine/rule';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront distributions log the requests they take',
  problem: 'This distribution keeps no access logs.',
  why: 'Access logs show who asked for what, from where and when: after an attack often the only trace.',
  fix: {
    how: 'Turn standard logging on.',
    cdk: 'enableLogging: true, logBucket',
    properties: { DistributionConfig: { Logging: { Bucket: 'logs.s3.amazonaws.com' } } },
    arguments: { logging_config: { bucket: 'logs.s3.amazonaws.com' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['CloudFront.5'] },
  sameAs: {
    terrascan: ['AC_AWS_0025'],
    'cdk-nag': ['CloudFrontDistributionAccessLogging'],
    cfn_nag: ['W10'],
    checkov: ['CKV_AWS_86'],
    guard: ['CLOUDFRONT_ACCESSLOGS_ENABLED'],
    kics: ['cloudfront_logging_disabled'],
    regula: ['FG_R00067'],
    trivy: ['AWS-0010'],
  },
  resource: distribution,
  check: (it) => it.logs.isSet(),
});
