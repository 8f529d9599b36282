import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'Snapshots of RDS clusters carry the tags of their cluster',
  problem: 'Snapshots of this cluster carry none of its tags.',
  why: 'Access rules and clean-up that go by tags then miss the copies of the data.',
  fix: {
    how: 'Copy tags to snapshots.',
    cdk: { copyTagsToSnapshot: true },
    properties: { CopyTagsToSnapshot: true },
    arguments: { copy_tags_to_snapshot: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.16', 'RDS.47', 'RDS.48'] },
  sameAs: { checkov: ['CKV_AWS_313'] },
  resource: cluster,
  check: (it) => it.copiesTags.isTrue(),
});
