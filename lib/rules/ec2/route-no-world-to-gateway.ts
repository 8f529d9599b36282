import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';
import { isOpenToInternet } from '../../network/addresses';
import { addressesOf } from '../../network/traffic';

interface Route {
  readonly gateway: Fact<string>;
  readonly blocks: readonly Fact<string>[];
}

const route = defineResource({
  cloudformation: 'AWS::EC2::Route',
  terraform: ['aws_route', 'aws_route_table', 'aws_default_route_table'],
  facts: {
    gateway: fact<string>('GatewayId', 'gateway_id'),
    block: fact<string>('DestinationCidrBlock', 'destination_cidr_block'),
    ipv6Block: fact<string>('DestinationIpv6CidrBlock', 'destination_ipv6_cidr_block'),
    inline: fact<object[]>(undefined, 'route'),
  },
});

/** Virtual private gateways (`vgw-`) and the VPC itself (`local`) lead nowhere public. */
const isInternet = ({ gateway }: Route) =>
  gateway.target
    ? /InternetGateway|internet_gateway/.test(gateway.target.type)
    : /^igw-/.test(gateway.text ?? '') || (gateway.isUnknown && undefined);

function isNarrow(it: Route): Verdict {
  const internet = isInternet(it);
  if (internet === false || it.gateway.isAbsentHere) return it.gateway.pass();
  return all(
    it.gateway.pass(),
    ...it.blocks
      .filter((block) => !block.isAbsentHere && block.value !== '')
      .map((block) => {
        const addresses = addressesOf(block);
        if (addresses && !isOpenToInternet(addresses)) return block.pass();
        return addresses && internet ? block.fail() : block.unknown();
      }),
  );
}

export default defineRule({
  title: 'Routes to an internet gateway are not for the whole world',
  problem: 'This route sends all traffic to an internet gateway.',
  why: 'It makes every subnet of its route table public.',
  fix: {
    how: 'Keep such routes to the subnets of load balancers and NAT gateways, and waive them there.',
    cdk: { subnetType: 'SubnetType.PRIVATE_WITH_EGRESS' },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['VPCNoUnrestrictedRouteToIGW'], guard: ['NO_UNRESTRICTED_ROUTE_TO_IGW'] },
  resource: route,
  check: (it) =>
    all(
      isNarrow({ gateway: it.gateway, blocks: [it.block, it.ipv6Block] }),
      ...it.inline
        .items<object>()
        .map((one) =>
          isNarrow({ gateway: one.get('gateway_id'), blocks: [one.get('cidr_block'), one.get('ipv6_cidr_block')] }),
        ),
    ),
});
