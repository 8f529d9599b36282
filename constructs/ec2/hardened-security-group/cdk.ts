import { Stack } from 'aws-cdk-lib';
import {
  type CfnSecurityGroup,
  type IPeer,
  type Port,
  SecurityGroup,
  type SecurityGroupProps,
} from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { EVERYTHING_OUT, EVERYTHING_OUT_OVER_IPV6, type GroupRules, guards, looseIn } from './defaults';

/** Every prop of `SecurityGroup`, on top of hardened defaults. */
export interface HardenedSecurityGroupProps extends SecurityGroupProps {
  /** Rules this group may break. */
  readonly waive?: Waive;
}

/**
 * A security group that lets nothing in and nothing out until it is told whom it is for.
 *
 * `addIngressRule` and `addEgressRule`, and so `connections`, refuse what the gate finds fault with: the whole internet,
 * by one block or several, and every port for another group or a private network. Rules say what they are for, in words
 * of their peer and port where none are given.
 *
 * @example
 * import { Peer, Port, Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * const group = new HardenedSecurityGroup(this, 'Orders', { vpc: new Vpc(this, 'Network') });
 * group.addIngressRule(Peer.ipv4('10.0.1.0/24'), Port.HTTPS, 'the shop');
 */
export class HardenedSecurityGroup extends SecurityGroup {
  /** What makes a `SecurityGroup` one, but for the rules that it is given later. */
  static readonly inPlace: InPlace<SecurityGroup, HardenedSecurityGroupProps> = {
    name: 'HardenedSecurityGroup',
    id: SecurityGroup.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };
  private readonly waive: Waive | undefined;
  private rules: GroupRules;

  constructor(scope: Construct, id: string, props: HardenedSecurityGroupProps) {
    super(scope, id, hardenedProps(scope, id, props));
    this.waive = props.waive;
    this.rules = { SecurityGroupIngress: [], SecurityGroupEgress: outOf(props) };
    recordWaivers(this, props.waive);
  }

  /** Lets a peer in. Throws a `BulwarkError` for what the gate finds fault with. */
  override addIngressRule(peer: IPeer, connection: Port, description?: string, remoteRule?: boolean): void {
    this.judge('SecurityGroupIngress', { ...peer.toIngressRuleConfig(), ...connection.toRuleJson() });
    super.addIngressRule(peer, connection, description, remoteRule);
  }

  /** Lets traffic out to a peer. Throws a `BulwarkError` for what the gate finds fault with. */
  override addEgressRule(peer: IPeer, connection: Port, description?: string, remoteRule?: boolean): void {
    this.judge('SecurityGroupEgress', { ...peer.toEgressRuleConfig(), ...connection.toRuleJson() });
    super.addEgressRule(peer, connection, description, remoteRule);
  }

  private judge(direction: keyof GroupRules, rule: object): void {
    const stack = Stack.of(this);
    const id: string = stack.resolve((this.node.defaultChild as CfnSecurityGroup).logicalId);
    const written = Object.fromEntries(
      Object.entries(stack.resolve(rule) as object).map(([key, value]) => [
        key[0]?.toUpperCase() + key.slice(1),
        value,
      ]),
    );
    const rules = { ...this.rules, [direction]: [...this.rules[direction], written] };
    const method = direction === 'SecurityGroupIngress' ? 'addIngressRule' : 'addEgressRule';
    refuseWeakening(
      `HardenedSecurityGroup '${this.node.path}'`,
      { [method]: rule, ...(this.waive && { waive: this.waive }) },
      guards,
      { loose: looseIn(id, rules, settingsIn(this)) },
    );
    this.rules = rules;
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedSecurityGroupProps): SecurityGroupProps {
  const { waive, ...given } = props;
  const rules = { SecurityGroupIngress: [], SecurityGroupEgress: outOf(props) };
  refuseWeakening(`HardenedSecurityGroup '${scope.node.path}/${id}'`, props, guards, {
    loose: looseIn('Group', rules, settingsIn(scope)),
  });
  return hardened({ ...given, allowAllOutbound: given.allowAllOutbound ?? false });
}

const outOf = ({ allowAllOutbound, allowAllIpv6Outbound }: SecurityGroupProps): object[] => [
  ...(allowAllOutbound ? [EVERYTHING_OUT] : []),
  ...(allowAllIpv6Outbound ? [EVERYTHING_OUT_OVER_IPV6] : []),
];
