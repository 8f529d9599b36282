import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isOpenToInternet, isPrivate, size } from '../../network/addresses';
import { addressesOf, concerns, everyOwn } from '../../network/traffic';
import { reaches, SENSITIVE_PORTS } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

const isNarrow = (block: Fact<string>) => {
  const [addresses] = addressesOf(block) ?? [];
  if (!addresses) return addressesOf(block) ? block.pass() : block.unknown();
  return !isPrivate([addresses]) && !isOpenToInternet([addresses]) && size([addresses]) > 1n
    ? block.fail()
    : block.pass();
};

export default defineRule({
  title: 'Security groups do not open sensitive ports to networks of others',
  problem: 'This security group lets a network on the internet reach a port of administration, data or file sharing.',
  why: 'Addresses of a provider or an office are shared: anyone else who has one of them reaches the port.',
  fix: {
    how: 'Name security groups or single addresses.',
    cdk: 'group.addIngressRule(bastionGroup, Port.SSH)',
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '203.0.113.7/32' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'office', protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['203.0.113.7/32'] },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['sensitive_port_is_exposed_to_small_public_network'] },
  implies: ['ec2/group-ingress-single-addresses'],
  resource: securityGroup,
  check: (it) =>
    everyOwn(it.ingress, (rule) => {
      const concerned = concerns(rule, reaches(...SENSITIVE_PORTS));
      if (concerned === false) return rule.self.pass();
      const verdict = all(rule.self.pass(), ...rule.blocks.map(isNarrow));
      return concerned || verdict.state === 'pass' ? verdict : rule.self.unknown();
    }),
});
