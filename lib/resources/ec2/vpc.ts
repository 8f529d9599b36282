import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

/** Whether any of these exists, as a fact of the resource they belong to. */
const some = (it: Reading, of: readonly Reading[]): Fact<boolean> => new Fact(of[0] ?? it, of.length > 0 || undefined);

function flowLog(it: Reading): Fact<boolean> {
  const kept = it
    .companions(it.either('AWS::EC2::FlowLog', 'aws_flow_log'), it.either('ResourceId', 'vpc_id'))
    .map((log) => ({ log, rejected: log.fact<string>('TrafficType', 'traffic_type').isNot('ACCEPT').state }));
  const open = kept.find(({ rejected }) => rejected === 'unknown');
  const sure = kept.filter(({ rejected }) => rejected === 'pass').map(({ log }) => log);
  return sure.length === 0 && open
    ? new Fact<boolean>(open.log.fact('TrafficType', 'traffic_type'), new Unknown('the traffic that is recorded'))
    : some(it, sure);
}

/** A VPC, with what is attached to it. */
export const vpc = defineResource({
  cloudformation: 'AWS::EC2::VPC',
  terraform: 'aws_vpc',
  facts: {
    /** A record of its traffic that holds what was rejected. */
    flowLog: fact<boolean>(flowLog, flowLog),
    firewall: fact<boolean>(
      (it) => some(it, it.companions('AWS::NetworkFirewall::Firewall', 'VpcId')),
      (it) => some(it, it.companions('aws_networkfirewall_firewall', 'vpc_id')),
    ),
    subnet: fact<boolean>(
      (it) => some(it, it.companions('AWS::EC2::Subnet', 'VpcId')),
      (it) => some(it, it.companions('aws_subnet', 'vpc_id')),
    ),
    /** What takes over the default security group and leaves it without rules: the custom resource of AWS CDK, or Terraform's own. */
    defaultGroupManager: fact<boolean>(
      (it) => some(it, it.companions('Custom::VpcRestrictDefaultSG', 'DefaultSecurityGroupId')),
      (it) =>
        some(
          it,
          it
            .companions('aws_default_security_group', 'vpc_id')
            .filter((group) => ['ingress', 'egress'].every((rules) => group.fact(rules).isSet().state !== 'pass')),
        ),
    ),
  },
});
