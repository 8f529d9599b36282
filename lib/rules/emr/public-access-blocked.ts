import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { publicAccessBlock } from '../../resources/emr/cluster';

export default defineRule({
  title: 'EMR refuses clusters that are open to the internet',
  problem: 'This configuration lets clusters with open security groups be made.',
  why: 'A cluster that is open to the internet runs whatever anyone sends it.',
  fix: { how: 'Block public security group rules.', arguments: { block_public_security_group_rules: true } },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EMR.2'] },
  sameAs: { checkov: ['CKV_AWS_390'] },
  resource: publicAccessBlock,
  check: (it) =>
    all(
      it.blocks.isTrue(),
      it.permitted.or([]).every((range) => all(range.get('min_range').is(22), range.get('max_range').is(22))),
    ),
});
