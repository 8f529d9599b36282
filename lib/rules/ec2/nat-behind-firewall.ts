import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

/** Whether the VPC of a NAT gateway has a network firewall; unknown where the VPC is declared elsewhere. */
function firewalled(it: Reading): Fact<boolean> {
  const subnet = it.follow(it.fact('SubnetId', 'subnet_id'));
  const vpc = subnet ? subnet.follow(subnet.fact('VpcId', 'vpc_id')) : it.follow(it.fact('VpcId', 'vpc_id'));
  if (!vpc) return new Fact<boolean>(it.fact('SubnetId', 'subnet_id'), new Unknown('the VPC of the NAT gateway'));
  const [type, key] = it.either(
    ['AWS::NetworkFirewall::Firewall', 'VpcId'] as const,
    ['aws_networkfirewall_firewall', 'vpc_id'] as const,
  );
  return new Fact<boolean>(it, vpc.companions(type, key).length > 0);
}

const natGateway = defineResource({
  cloudformation: 'AWS::EC2::NatGateway',
  terraform: 'aws_nat_gateway',
  // Private ones lead to other networks of one's own.
  where: (it) => it.fact<string>('ConnectivityType', 'connectivity_type').known !== 'private',
  facts: { firewalled: fact<boolean>(firewalled, firewalled) },
});

export default defineRule({
  title: 'NAT gateways are in VPCs with a network firewall',
  problem:
    'Through this NAT gateway, whatever is behind it reaches every address on the internet, and no firewall sees it.',
  why: 'Whoever takes over a machine fetches tools and sends data away by any name; a firewall that knows which names are meant stops both.',
  fix: {
    how: 'Do without the NAT gateway, with VPC endpoints for the services of AWS, or put a network firewall between it and private subnets.',
    noCode: 'The routes of the subnets decide it, and which of them is to change depends on the network.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: natGateway,
  check: (it) => it.firewalled.isTrue(),
});
