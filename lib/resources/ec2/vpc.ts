import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** Whether any of these exists, as a fact of the resource they belong to. */
const some = (it: Reading, of: readonly Reading[]): Fact<boolean> => new Fact(of[0] ?? it, of.length > 0 || undefined);

/** A VPC, with what is attached to it. */
export const vpc = defineResource({
  cloudformation: 'AWS::EC2::VPC',
  terraform: 'aws_vpc',
  facts: {
    flowLog: fact<boolean>(
      (it) => some(it, it.companions('AWS::EC2::FlowLog', 'ResourceId')),
      (it) => some(it, it.companions('aws_flow_log', 'vpc_id')),
    ),
    firewall: fact<boolean>(
      (it) => some(it, it.companions('AWS::NetworkFirewall::Firewall', 'VpcId')),
      (it) => some(it, it.companions('aws_networkfirewall_firewall', 'vpc_id')),
    ),
    subnet: fact<boolean>(
      (it) => some(it, it.companions('AWS::EC2::Subnet', 'VpcId')),
      (it) => some(it, it.companions('aws_subnet', 'vpc_id')),
    ),
    /** What takes over the default security group: the custom resource of AWS CDK, or Terraform's own. */
    defaultGroupManager: fact<boolean>(
      (it) => some(it, it.companions('Custom::VpcRestrictDefaultSG', 'DefaultSecurityGroupId')),
      (it) => some(it, it.companions('aws_default_security_group', 'vpc_id')),
    ),
  },
});
