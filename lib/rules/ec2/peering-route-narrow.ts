import { defineRule } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';
import { type Hop, isDefault, route } from '../../resources/ec2/route';

function isNarrow({ peering, blocks }: Hop): Verdict {
  if (peering.isSet().state === 'fail') return peering.pass();
  const judged = blocks.map((block) => {
    const whole = isDefault(block);
    return whole === undefined ? block.unknown() : whole ? block.fail() : block.pass();
  });
  return all(peering.pass(), ...judged);
}

export default defineRule({
  title: 'Routes to peered VPCs are narrow',
  problem: 'This route sends all traffic to a peered VPC.',
  why: 'The peer then sees, and can answer for, everything that leaves; only its own addresses should go there.',
  fix: {
    how: 'Route only the addresses of the peer.',
    noCode: 'The routes of the subnets decide it, and which of them is to change depends on the network.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'cis-aws-5.0.0': ['5.6'], 'cis-aws-3.0.0': ['5.5'] },
  unseen: { '5.5': 'whether what the route names is needed', '5.6': 'whether what the route names is needed' },
  sameAs: { checkov: ['CKV2_AWS_44'], kics: ['vpc_peering_route_table_with_unrestricted_cidr'] },
  resource: route,
  check: (it) => all(it.hops.pass(), ...(it.hops.known ?? []).map(isNarrow)),
});
