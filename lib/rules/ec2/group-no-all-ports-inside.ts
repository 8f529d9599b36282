import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { isPrivate, size } from '../../network/addresses';
import { isMostPorts } from '../../network/ports';
import { addressesOf, concerns, everyOwn, isOfVpc } from '../../network/traffic';
import { type GroupRule, securityGroup } from '../../resources/ec2/security-group';

/** Whether a block is a private network; undefined where it can be any. */
function isNetwork(block: Fact<string>): Truth {
  if (isOfVpc(block)) return true;
  const set = addressesOf(block);
  return set && set.length > 0 ? isPrivate(set) && size(set) > 1n : set && !/\/(32|128)$/.test(block.text ?? '');
}

/** Whether a rule names a group other than its own. */
function namesAnother(rule: GroupRule, own: Fact): boolean {
  return rule.peers.some((peer) => !/prefix/i.test(peer.at.path) && !isOwn(peer, rule, own));
}

const isOwn = (peer: Fact, { own, self }: GroupRule, group: Fact): boolean =>
  (peer.target !== undefined && peer.target === (group.target ?? (own ? self.at.resource : undefined))) ||
  (peer.text !== undefined && peer.text === group.text);

export default defineRule({
  title: 'Security groups let other groups and private networks in on the ports that are meant',
  problem: 'This security group lets another group, or a private network, in on nearly every port.',
  why: 'Between the tiers of an application, whoever takes over one machine then reaches everything that the next one runs, its administration and debugging ports too.',
  fix: {
    how: 'Name the port that the other tier serves.',
    cdk: 'group.addIngressRule(applicationGroup, Port.POSTGRES)',
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.1.0/24' },
      ],
    },
    arguments: {
      ingress: [{ description: 'office', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.1.0/24'] }],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: securityGroup,
  check: (it) => {
    const group = it.reading.fact('GroupId', 'security_group_id');
    return everyOwn(it.ingress, (given) => {
      const rule = given as GroupRule;
      const concerned = concerns(rule, (_, ports) => !!ports && isMostPorts(ports));
      if (concerned === false) return rule.self.pass();
      const networks = rule.blocks.map(isNetwork);
      const isInside = namesAnother(rule, group) || networks.includes(true);
      if (!isInside && !networks.includes(undefined)) return rule.self.pass();
      return isInside && concerned ? rule.self.fail() : rule.self.unknown();
    });
  },
});
