import { defineRule } from '../../engine/rule';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront distributions stand behind a web application firewall',
  problem: 'This distribution has no web ACL.',
  why: 'A web ACL stops known exploits, floods and bots at the edge, before they reach the application.',
  fix: {
    how: 'Associate a WAF web ACL of scope CLOUDFRONT.',
    cdk: 'webAclId: acl.attrArn',
    properties: { DistributionConfig: { WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1' } },
    arguments: { web_acl_id: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['CloudFront.6'] },
  sameAs: {
    terrascan: ['AC_AWS_0032'],
    'cdk-nag': ['CloudFrontDistributionWAFIntegration'],
    checkov: ['CKV_AWS_68'],
    kics: ['cloudfront_without_waf'],
    regula: ['FG_R00073'],
    trivy: ['AWS-0011'],
  },
  resource: distribution,
  check: (it) => it.webAcl.isSet(),
});
