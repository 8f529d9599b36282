import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'Snapshots of RDS instances carry the tags of their instance',
  problem: 'Snapshots of this instance carry none of its tags.',
  why: 'Access rules and clean-up that go by tags then miss the copies of the data.',
  fix: {
    how: 'Copy tags to snapshots.',
    cdk: { copyTagsToSnapshot: true },
    properties: { CopyTagsToSnapshot: true },
    arguments: { copy_tags_to_snapshot: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.17'] },
  sameAs: { checkov: ['CKV2_AWS_60'] },
  resource: instance,
  check: (it) => it.copiesTags.isTrue(),
});
