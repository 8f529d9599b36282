import { check } from '../../../lib/check';
import { defineConfig } from '../../../lib/engine/config';
import type { Settings } from '../../../lib/engine/settings';
import type { Guard, Guards } from '../../hardening';

/** What a hardened security group is, in the words of no toolkit. */
export const defaults = {
  /** The gate's own rules that find fault with what it lets in and out. */
  loose: [] as readonly string[],
};

const INGRESS = ['addIngressRule'];

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = Object.fromEntries(
  [
    ['ec2/group-no-world-egress-all-ports', ['allowAllOutbound', 'allowAllIpv6Outbound', 'addEgressRule']] as const,
    ['ec2/group-no-world-ingress', INGRESS] as const,
    ['ec2/group-no-world-unauthorized-ports', INGRESS] as const,
    ['ec2/group-no-world-ssh', INGRESS] as const,
    ['ec2/group-no-world-rdp', INGRESS] as const,
    ['ec2/group-no-world-admin-ports', INGRESS] as const,
    ['ec2/group-no-world-database-ports', INGRESS] as const,
    ['ec2/group-no-world-high-risk-ports', INGRESS] as const,
    ['ec2/group-no-world-all-ports', INGRESS] as const,
    ['ec2/group-no-all-ports-inside', INGRESS] as const,
  ].map(([rule, props]): [string, Guard<typeof defaults>] => [
    rule,
    { props, givenUp: ({ loose }) => loose.includes(rule) },
  ]),
);

/** Rules of a security group, each as CloudFormation says it. */
export interface GroupRules {
  readonly SecurityGroupIngress: readonly object[];
  readonly SecurityGroupEgress: readonly object[];
}

export const EVERYTHING_OUT = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' };
export const EVERYTHING_OUT_OVER_IPV6 = { IpProtocol: '-1', CidrIpv6: '::/0' };

/** A group that says nothing of what leaves lets everything out, so one that lets nothing out says this. */
const NOTHING_OUT = { IpProtocol: 'icmp', FromPort: 252, ToPort: 86, CidrIp: '255.255.255.255/32' };

/** The gate's own rules that find fault with a group called `id`. What only deployment can tell is none. */
export function looseIn(id: string, { SecurityGroupIngress, SecurityGroupEgress }: GroupRules, settings: Settings) {
  const Properties = {
    GroupDescription: id,
    SecurityGroupIngress,
    SecurityGroupEgress: [NOTHING_OUT, ...SecurityGroupEgress],
  };
  const content = { Resources: { [id]: { Type: 'AWS::EC2::SecurityGroup', Properties } } };
  const rules = Object.fromEntries(Object.keys(guards).map((rule) => [rule, 'error' as const]));
  const { findings } = check([{ name: 'security group', content }], defineConfig({ name: 'group', rules, settings }));
  return findings.filter(({ state }) => state === 'fail').map(({ rule }) => rule);
}
