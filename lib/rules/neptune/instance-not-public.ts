import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune instances have no public address',
  problem: 'This instance has an address that the internet can reach.',
  why: 'Only a security group and IAM then stand between the graph and everyone.',
  fix: {
    how: 'Make the instance private.',
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_102'], kics: ['neptune_cluster_instance_is_publicly_accessible'] },
  resource: instance,
  check: (it) => it.public.isNot(true),
});
