import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { instance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Instances answer metadata requests only with a session token (IMDSv2)',
  problem: 'This machine answers metadata requests that carry no session token.',
  why: "Through a forged request (SSRF) or an open proxy, version 1 hands the credentials of the machine's role to anyone.",
  fix: {
    how: 'Require tokens, or turn the metadata endpoint off.',
    cdk: { requireImdsv2: true },
    arguments: { metadata_options: { http_tokens: 'required' } },
    properties: { MetadataOptions: { HttpTokens: 'required' } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.8', 'AutoScaling.3', 'EC2.170'] },
  sameAs: {
    terrascan: ['AC_AWS_0479', 'AC_AWS_0487'],
    'cdk-nag': ['EC2IMDSv2Enabled'],
    checkov: ['CKV_AWS_79'],
    datadog: ['imdsv1_is_enabled'],
    trivy: ['AWS-0028', 'AWS-0130'],
  },
  resource: instance,
  check: (it) => any(it.metadataTokens.or('optional').is('required'), it.metadataEndpoint.is('disabled')),
});
