import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isOpenToInternet } from '../../network/addresses';
import { addressesOf } from '../../network/traffic';

const route = defineResource({
  cloudformation: 'AWS::EC2::Route',
  terraform: ['aws_route', 'aws_route_table', 'aws_default_route_table'],
  facts: {
    instance: fact<string>('InstanceId', (it) =>
      it.fact<string>('instance_id').orElse(() => it.fact('network_interface_id')),
    ),
    block: fact<string>('DestinationCidrBlock', 'destination_cidr_block'),
    inline: fact<object[]>(undefined, 'route'),
  },
});

function isNoWayOut(instance: Fact<string>, block: Fact<string>) {
  if (instance.isSet().state === 'fail' || block.isSet().state === 'fail') return block.pass();
  const addresses = addressesOf(block);
  return !addresses ? block.unknown() : isOpenToInternet(addresses) ? instance.fail() : instance.pass();
}

export default defineRule({
  title: 'Private subnets reach the internet through NAT gateways',
  problem: 'This route sends all traffic through a single instance.',
  why: 'A machine that forwards for everyone must be patched, sized and watched, and takes the way out with it when it fails.',
  fix: { how: 'Use a NAT gateway.', cdk: { natGatewayProvider: 'NatProvider.gateway()' } },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_35'] },
  resource: route,
  check: (it) =>
    all(
      isNoWayOut(it.instance, it.block),
      ...it.inline.items<object>().map((one) =>
        isNoWayOut(
          one.get<string>('instance_id').orElse(() => one.get('network_interface_id')),
          one.get('cidr_block'),
        ),
      ),
    ),
});
