import { defineRule } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { all, type Verdict } from '../../engine/verdict';
import { type Hop, isDefault, route } from '../../resources/ec2/route';

/** Virtual private gateways (`vgw-`) and the VPC itself (`local`) lead nowhere public. */
const isInternet = ({ gateway }: Hop): Truth => {
  if (gateway.target) return /InternetGateway|internet_gateway/.test(gateway.target.type);
  return gateway.isUnknown ? undefined : /^igw-/.test(gateway.text ?? '');
};

function isNarrow(hop: Hop): Verdict {
  const internet = isInternet(hop);
  if (internet === false) return hop.gateway.pass();
  const judged = hop.blocks.map((block) => {
    const whole = isDefault(block);
    if (whole === false) return block.pass();
    return whole && internet ? block.fail() : block.unknown();
  });
  return all(hop.gateway.pass(), ...judged);
}

export default defineRule({
  title: 'Routes to an internet gateway are not for the whole world',
  problem: 'This route sends all traffic to an internet gateway.',
  why: 'It makes every subnet of its route table public.',
  fix: {
    how: 'Keep such routes to the subnets of load balancers and NAT gateways, and waive them there.',
    cdk: { subnetType: 'SubnetType.PRIVATE_WITH_EGRESS' },
    noCode: 'The routes of the subnets decide it, and which of them is to change depends on the network.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['VPCNoUnrestrictedRouteToIGW'], guard: ['NO_UNRESTRICTED_ROUTE_TO_IGW'] },
  resource: route,
  check: (it) => all(it.hops.pass(), ...(it.hops.known ?? []).map(isNarrow)),
});
