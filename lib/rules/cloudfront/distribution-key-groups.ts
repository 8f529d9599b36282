import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront serves only what is signed with a key of a trusted key group',
  problem: 'This distribution serves paths without a signature, or trusts the key pairs of whole accounts.',
  why: 'Key pairs of an account are made by its root user alone; what is not signed everybody can read who has the link.',
  fix: {
    how: 'Name trusted key groups for each behaviour, and no trusted signers.',
    properties: {
      DistributionConfig: { DefaultCacheBehavior: { TrustedKeyGroups: ['key-group-1'], TrustedSigners: [] } },
    },
    arguments: { default_cache_behavior: { trusted_key_groups: ['key-group-1'], trusted_signers: [] } },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['CloudFront.17'] },
  sameAs: {},
  resource: distribution,
  check: ({ behaviors }) =>
    behaviors.isUnknown
      ? behaviors.unknown()
      : all(
          behaviors.pass(),
          ...(behaviors.known ?? []).map(({ signers, keyGroups }) =>
            all(signers.filled().isAbsent(), keyGroups.isSet()),
          ),
        ),
});
