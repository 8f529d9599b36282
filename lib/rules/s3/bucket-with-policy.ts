import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets have a policy',
  problem: 'This bucket has no policy, so only the policies of identities decide who may do what in it.',
  why: 'A policy on the bucket holds for every identity: it can demand TLS, encryption and the own organisation.',
  fix: { how: 'Attach a policy that denies what nobody should do.', cdk: { enforceSSL: true } },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['s3_bucket_should_have_bucket_policy'], cfn_nag: ['W51'] },
  resource: bucket,
  check: (it) => it.policy.isSet(),
});
