import { defineRule } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { all } from '../../engine/verdict';
import { addressRange } from '../../network/addresses';
import { everyOwn } from '../../network/traffic';
import { securityGroup } from '../../resources/ec2/security-group';

/** Whether a block is one address; undefined where that cannot be known. */
function isSingle(block: string): Truth {
  if (block.includes('${')) return /\/(32|128)$/.test(block) ? true : undefined;
  const range = addressRange(block);
  return range && range.from === range.to;
}

export default defineRule({
  title: 'Security groups let in single addresses, not networks',
  problem: 'This security group lets a whole network in.',
  why: 'Each address that may connect is one more from which an attack can come.',
  fix: {
    how: 'Name single addresses (/32, /128) or security groups.',
    cdk: "group.addIngressRule(Peer.ipv4('203.0.113.7/32'), Port.tcp(443))",
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '203.0.113.7/32' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'office', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['203.0.113.7/32'] },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    cfn_nag: ['W9'],
    guard: ['SECURITY_GROUP_INGRESS_CIDR_NON_32_RULE'],
  },
  resource: securityGroup,
  check: (it) =>
    everyOwn(it.ingress, (rule) => all(rule.self.pass(), ...rule.blocks.map((block) => block.holds(isSingle)))),
});
