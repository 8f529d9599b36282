import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront distributions that are declared are in use',
  problem: 'This distribution is turned off.',
  why: 'A distribution that serves nothing is forgotten, and comes back unreviewed.',
  fix: {
    how: 'Turn it on, or remove it.',
    cdk: { enabled: true },
    properties: { DistributionConfig: { Enabled: true } },
    arguments: { enabled: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_216'], kics: ['cdn_configuration_is_missing'] },
  resource: distribution,
  check: (it) => all(it.enabled.isTrue(), it.origins.isSet()),
});
