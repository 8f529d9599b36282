import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isPrivate, size } from '../../network/addresses';
import { covers } from '../../network/ports';
import { addressesOf, concerns, everyOwn } from '../../network/traffic';
import { SENSITIVE_PORTS } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

const isNarrow = (block: Fact<string>) => {
  const [addresses] = addressesOf(block) ?? [];
  if (!addresses) return addressesOf(block) ? block.pass() : block.unknown();
  return isPrivate([addresses]) && size([addresses]) >= 65_536n ? block.fail() : block.pass();
};

export default defineRule({
  title: 'Security groups do not open sensitive ports to whole private networks',
  problem: 'This security group lets a whole private network reach a port of administration, data or file sharing.',
  why: 'Whoever has one machine of that network, through a phished laptop or a test server, reaches all others.',
  fix: { how: 'Name security groups or single addresses.', cdk: 'group.addIngressRule(bastionGroup, Port.SSH)' },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['sensitive_port_is_exposed_to_wide_private_network'] },
  resource: securityGroup,
  check: (it) =>
    everyOwn(it.ingress, (rule) => {
      const concerned = concerns(rule, (_, ports) => !!ports && SENSITIVE_PORTS.some((port) => covers(ports, port)));
      if (concerned === false) return rule.self.pass();
      const verdict = all(rule.self.pass(), ...rule.blocks.map(isNarrow));
      return concerned || verdict.state === 'pass' ? verdict : rule.self.unknown();
    }),
});
