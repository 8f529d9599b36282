import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { type AddressRange, isOpenToInternet } from '../../network/addresses';
import { addressesOf } from '../../network/traffic';

/** Where one run of addresses is sent. */
export interface Hop {
  readonly gateway: Fact<string>;
  readonly peering: Fact<string>;
  readonly instance: Fact<string>;
  /** The blocks that are named, of either family. */
  readonly blocks: readonly Fact<string>[];
}

const set = (facts: readonly Fact<string>[]): Fact<string>[] =>
  facts.filter((it) => !it.isAbsentHere && it.value !== '');

const ofCloudFormation = (it: Reading): Hop => ({
  gateway: it.fact('GatewayId'),
  peering: it.fact('VpcPeeringConnectionId'),
  instance: it.fact('InstanceId'),
  blocks: set([it.fact('DestinationCidrBlock'), it.fact('DestinationIpv6CidrBlock')]),
});

const ofTerraform = (get: (key: string) => Fact<string>, prefix: string): Hop => ({
  gateway: get('gateway_id'),
  peering: get('vpc_peering_connection_id'),
  instance: get('instance_id').orElse(() => get('network_interface_id')),
  blocks: set([get(`${prefix}cidr_block`), get(`${prefix}ipv6_cidr_block`)]),
});

const terraformHops = (it: Reading): Hop[] => {
  if (it.type === 'aws_route') return [ofTerraform((key) => it.fact(key), 'destination_')];
  const inline = it.fact<object[]>('route').items<object>();
  return inline.map((one) => ofTerraform((key) => one.get(key), ''));
};

const list =
  (hops: (it: Reading) => Hop[]) =>
  (it: Reading): Fact<readonly Hop[]> =>
    new Fact(it, hops(it) as never);

/** A route, or a route table with the routes that stand in it. */
export const route = defineResource({
  cloudformation: 'AWS::EC2::Route',
  terraform: ['aws_route', 'aws_route_table', 'aws_default_route_table'],
  facts: {
    hops: fact<readonly Hop[]>(
      list((it) => [ofCloudFormation(it)]),
      list(terraformHops),
    ),
  },
});

/** Whether a block is so much of the internet that it stands for all of it; undefined where only deployment can tell. */
export function isDefault(block: Fact<string>): Truth {
  const addresses: AddressRange[] | undefined = addressesOf(block);
  return addresses && isOpenToInternet(addresses);
}
