import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Snapshots of Neptune clusters carry the tags of their cluster',
  problem: 'Snapshots of this cluster carry none of its tags.',
  why: 'Access rules and clean-up that go by tags then miss the copies of the data.',
  fix: {
    how: 'Copy tags to snapshots.',
    properties: { CopyTagsToSnapshot: true },
    arguments: { copy_tags_to_snapshot: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Neptune.8'] },
  sameAs: { checkov: ['CKV_AWS_362'] },
  resource: cluster,
  check: (it) => it.copiesTags.isTrue(),
});
