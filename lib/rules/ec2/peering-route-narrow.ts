import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isOpenToInternet } from '../../network/addresses';
import { addressesOf } from '../../network/traffic';

const route = defineResource({
  cloudformation: 'AWS::EC2::Route',
  terraform: ['aws_route', 'aws_route_table', 'aws_default_route_table'],
  facts: {
    peering: fact<string>('VpcPeeringConnectionId', 'vpc_peering_connection_id'),
    block: fact<string>('DestinationCidrBlock', 'destination_cidr_block'),
    ipv6Block: fact<string>('DestinationIpv6CidrBlock', 'destination_ipv6_cidr_block'),
    inline: fact<object[]>(undefined, 'route'),
  },
});

/** Passes for a block that is not most of the internet, and for every route that leads elsewhere. */
function isNarrow(peering: Fact<string>, block: Fact<string>) {
  if (peering.isSet().state === 'fail' || block.isSet().state === 'fail') return block.pass();
  const addresses = addressesOf(block);
  return !addresses ? block.unknown() : isOpenToInternet(addresses) ? block.fail() : block.pass();
}

export default defineRule({
  title: 'Routes to peered VPCs are narrow',
  problem: 'This route sends all traffic to a peered VPC.',
  why: 'The peer then sees, and can answer for, everything that leaves; only its own addresses should go there.',
  fix: { how: 'Route only the addresses of the peer.' },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_44'], kics: ['vpc_peering_route_table_with_unrestricted_cidr'] },
  resource: route,
  check: (it) =>
    all(
      isNarrow(it.peering, it.block),
      isNarrow(it.peering, it.ipv6Block),
      ...it.inline
        .items<object>()
        .flatMap((one) =>
          ['cidr_block', 'ipv6_cidr_block'].map((key) => isNarrow(one.get('vpc_peering_connection_id'), one.get(key))),
        ),
    ),
});
