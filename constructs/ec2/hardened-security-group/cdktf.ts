import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { type ITerraformDependable, type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { EVERYTHING_OUT, EVERYTHING_OUT_OVER_IPV6, type GroupRules, guards, looseIn } from './defaults';

/** What can be said of a hardened security group. */
export interface HardenedSecurityGroupProps {
  readonly vpcId: string;
  /** Its name. @default one that Terraform makes up */
  readonly securityGroupName?: string;
  /** @default the path of this construct */
  readonly description?: string;
  /** @default false */
  readonly allowAllOutbound?: boolean;
  /** @default false */
  readonly allowAllIpv6Outbound?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this group may break. */
  readonly waive?: Waive;
}

/** Who is let in, or connected to. */
export type Peer =
  | { readonly cidrIpv4: string }
  | { readonly cidrIpv6: string }
  | { readonly securityGroup: SecurityGroup }
  | { readonly prefixListId: string };

/** A port of TCP, or ports of a protocol. */
export type Port =
  | number
  | {
      /** `tcp`, `udp`, `icmp`, or `-1` for all. @default tcp */
      readonly protocol?: string;
      readonly from?: number;
      /** @default the same as from */
      readonly to?: number;
    };

/**
 * A security group that lets nothing in and nothing out until it is told whom it is for.
 *
 * `addIngressRule` and `addEgressRule` refuse what the gate finds fault with: the whole internet, by one block or several,
 * and every port for another group or a private network. Rules say what they are for, in words of their peer and port
 * where none are given.
 *
 * @example
 * const group = new HardenedSecurityGroup(this, 'orders', { vpcId: 'vpc-0a1b2c3d' });
 * group.addIngressRule({ cidrIpv4: '10.0.1.0/24' }, 443, 'the shop');
 */
export class HardenedSecurityGroup extends SecurityGroup {
  private readonly waive: Waive | undefined;
  private rules: GroupRules = { SecurityGroupIngress: [], SecurityGroupEgress: [] };

  constructor(scope: Construct, id: string, props: HardenedSecurityGroupProps) {
    const { provider, allowAllOutbound, allowAllIpv6Outbound, waive } = props;
    const out = [
      ...(allowAllOutbound ? [EVERYTHING_OUT] : []),
      ...(allowAllIpv6Outbound ? [EVERYTHING_OUT_OVER_IPV6] : []),
    ];
    refuseWeakening(`HardenedSecurityGroup '${scope.node.path}/${id}'`, props, guards, {
      loose: looseIn(ID, { SecurityGroupIngress: [], SecurityGroupEgress: out }, settingsIn(scope)),
    });
    super(scope, id, {
      vpcId: props.vpcId,
      name: props.securityGroupName,
      description: props.description ?? `${scope.node.path}/${id}`,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.waive = waive;
    if (allowAllOutbound) this.addEgressRule({ cidrIpv4: '0.0.0.0/0' }, { protocol: '-1' });
    if (allowAllIpv6Outbound) this.addEgressRule({ cidrIpv6: '::/0' }, { protocol: '-1' });
    recordWaivers(this, waive);
  }

  /** Lets a peer in. Throws a `BulwarkError` for what the gate finds fault with. */
  addIngressRule(peer: Peer, port: Port, description?: string): void {
    this.judge('SecurityGroupIngress', peer, port);
    const [id, rule] = this.ruleFor('from', peer, port, description);
    if (!this.node.tryFindChild(id)) new VpcSecurityGroupIngressRule(this, id, rule);
  }

  /** Lets traffic out to a peer. Throws a `BulwarkError` for what the gate finds fault with. */
  addEgressRule(peer: Peer, port: Port, description?: string): void {
    this.judge('SecurityGroupEgress', peer, port);
    const [id, rule] = this.ruleFor('to', peer, port, description);
    if (!this.node.tryFindChild(id)) new VpcSecurityGroupEgressRule(this, id, rule);
  }

  private ruleFor(way: 'from' | 'to', peer: Peer, port: Port, description?: string) {
    const words = `${way} ${wordsOf(peer, port)}`;
    const id = Token.isUnresolved(words) ? `${way} ${this.node.children.length}` : words;
    const [group, provider] = [this.id, this.provider];
    const rule = { ...ruleOf(peer, port), securityGroupId: group, description: description ?? words, provider };
    return [id.replaceAll(' ', '-'), { ...rule, tags: this.tagsInput }] as const;
  }

  private judge(direction: keyof GroupRules, peer: Peer, port: Port): void {
    const isIn = direction === 'SecurityGroupIngress';
    const rules = { ...this.rules, [direction]: [...this.rules[direction], this.written(peer, port, isIn)] };
    refuseWeakening(
      `HardenedSecurityGroup '${this.node.path}'`,
      { [isIn ? 'addIngressRule' : 'addEgressRule']: peer, ...(this.waive && { waive: this.waive }) },
      guards,
      { loose: looseIn(ID, rules, settingsIn(this)) },
    );
    this.rules = rules;
  }

  /** A rule as CloudFormation says it. */
  private written(peer: Peer, port: Port, isIn: boolean): object {
    const { ipProtocol, fromPort, toPort } = ruleOf(peer, port);
    const of = isIn ? 'Source' : 'Destination';
    return {
      IpProtocol: ipProtocol,
      FromPort: fromPort,
      ToPort: toPort,
      ...('cidrIpv4' in peer && { CidrIp: peer.cidrIpv4 }),
      ...('cidrIpv6' in peer && { CidrIpv6: peer.cidrIpv6 }),
      ...('prefixListId' in peer && { [`${of}PrefixListId`]: peer.prefixListId }),
      ...('securityGroup' in peer && {
        [`${of}SecurityGroupId`]:
          peer.securityGroup === this ? { 'Fn::GetAtt': [ID, 'GroupId'] } : peer.securityGroup.id,
      }),
    };
  }
}

/** What the group is called where it is judged. */
const ID = 'Group';

/** A rule as Terraform says it. */
function ruleOf(peer: Peer, given: Port) {
  const port = typeof given === 'number' ? { from: given } : given;
  const { protocol = 'tcp', from, to = from } = port;
  return {
    ipProtocol: protocol,
    fromPort: from,
    toPort: to,
    ...('securityGroup' in peer ? { referencedSecurityGroupId: peer.securityGroup.id } : peer),
  };
}

/** `10.0.1.0/24 on tcp 443`. */
function wordsOf(peer: Peer, port: Port): string {
  const { ipProtocol, fromPort, toPort } = ruleOf(peer, port);
  const named = 'securityGroup' in peer ? peer.securityGroup.node.path : Object.values(peer)[0];
  const ports = fromPort === undefined ? [] : fromPort === toPort ? [fromPort] : [`${fromPort}-${toPort}`];
  return [named, 'on', ipProtocol === '-1' ? 'all' : ipProtocol, ...ports].join(' ');
}
