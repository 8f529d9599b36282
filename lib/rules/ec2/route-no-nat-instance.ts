import { defineRule } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';
import { type Hop, isDefault, route } from '../../resources/ec2/route';

function isNoWayOut({ instance, blocks }: Hop): Verdict {
  if (instance.isSet().state === 'fail') return instance.pass();
  const judged = blocks.map((block) => {
    const whole = isDefault(block);
    return whole === undefined ? block.unknown() : whole ? instance.fail() : block.pass();
  });
  return all(instance.pass(), ...judged);
}

export default defineRule({
  title: 'Private subnets reach the internet through NAT gateways',
  problem: 'This route sends all traffic through a single instance.',
  why: 'A machine that forwards for everyone must be patched, sized and watched, and takes the way out with it when it fails.',
  fix: {
    how: 'Use a NAT gateway.',
    cdk: { natGatewayProvider: 'NatProvider.gateway()' },
    noCode: 'The routes of the subnets decide it, and which of them is to change depends on the network.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_35'] },
  resource: route,
  check: (it) => all(it.hops.pass(), ...(it.hops.known ?? []).map(isNoWayOut)),
});
