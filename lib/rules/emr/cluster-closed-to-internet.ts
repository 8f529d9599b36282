import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { notOpen } from '../../network/traffic';
import { declaredIngress } from '../../resources/declared-ingress';
import { cluster } from '../../resources/emr/cluster';

export default defineRule({
  title: 'Security groups of EMR clusters let nobody in from the internet',
  problem: 'A security group of this cluster lets the internet in.',
  why: 'A cluster that is open to the internet runs whatever anyone sends it.',
  fix: {
    how: 'Let only private ranges and security groups in.',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_7'] },
  resource: cluster,
  check: (it) => {
    const declared = [it.masterGroup, it.slaveGroup].flatMap((group) => declaredIngress(it.reading, group) ?? []);
    if (declared.length === 0) return it.masterGroup.notApplicable();
    return all(...declared.map((rules) => notOpen(rules, () => true, 'a port')));
  },
});
