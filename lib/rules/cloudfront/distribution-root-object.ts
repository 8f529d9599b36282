import { defineRule } from '../../engine/rule';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront distributions have a default root object',
  problem: 'This distribution has no default root object.',
  why: 'A request for the bare domain can then list what the origin holds.',
  fix: {
    how: 'Name a default root object such as index.html.',
    cdk: { defaultRootObject: 'index.html' },
    properties: { DistributionConfig: { DefaultRootObject: 'index.html' } },
    arguments: { default_root_object: 'index.html' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['CloudFront.1'] },
  sameAs: { checkov: ['CKV_AWS_305'], guard: ['CLOUDFRONT_DEFAULT_ROOT_OBJECT_CONFIGURED'] },
  resource: distribution,
  check: (it) => it.rootObject.isSet(),
});
