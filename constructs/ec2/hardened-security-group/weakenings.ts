import { Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { defineWeakenings, type Weakening } from '../../weakening';
import { network, vpcIn } from '../weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const ANYONE = 'ec2/group-no-world-ingress';
const ODD_PORT = [ANYONE, 'ec2/group-no-world-unauthorized-ports'];

const EVERY_PORT = [
  ...ODD_PORT,
  ...['admin', 'all', 'database', 'high-risk'].map((kind) => `ec2/group-no-world-${kind}-ports`),
  ...['ssh', 'rdp'].map((kind) => `ec2/group-no-world-${kind}`),
];

/** A way in for everyone, by a rule that is added. */
const openTo = (name: string, guards: readonly string[], port: Port, from: number, to = from): Weakening => ({
  name,
  guards,
  cdk: { addIngressRule: [Peer.anyIpv4(), port] },
  cdktf: { addIngressRule: [{ cidrIpv4: '0.0.0.0/0' }, { from, to }] },
});

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc = vpcIn(scope), addIngressRule, addEgressRule, ...props } = {}) => {
      const group = new cdk.HardenedSecurityGroup(scope, id, { vpc, ...props });
      if (addIngressRule) group.addIngressRule.apply(group, addIngressRule);
      if (addEgressRule) group.addEgressRule.apply(group, addEgressRule);
      return group;
    },
    cdktf: (scope, id, { addIngressRule, addEgressRule, ...props } = {}) => {
      const group = new cdktf.HardenedSecurityGroup(scope, id, { vpcId: network.vpcId, ...props });
      if (addIngressRule) group.addIngressRule.apply(group, addIngressRule);
      if (addEgressRule) group.addEgressRule.apply(group, addEgressRule);
      return group;
    },
  },
  weakenings: [
    {
      name: 'everything out',
      guards: ['ec2/group-no-world-egress-all-ports'],
      props: { allowAllOutbound: true },
    },
    {
      name: 'everything out over IPv6',
      guards: ['ec2/group-no-world-egress-all-ports'],
      props: { allowAllIpv6Outbound: true },
    },
    openTo('HTTPS for everyone', [ANYONE], Port.HTTPS, 443),
    openTo('a port of its own for everyone', ODD_PORT, Port.tcp(8443), 8443),
    openTo('SSH for everyone', [...ODD_PORT, 'ec2/group-no-world-ssh'], Port.SSH, 22),
    openTo('remote desktop for everyone', [...ODD_PORT, 'ec2/group-no-world-rdp'], Port.tcp(3389), 3389),
    openTo('Docker for everyone', [...ODD_PORT, 'ec2/group-no-world-admin-ports'], Port.tcp(2375), 2375),
    openTo('a database for everyone', [...ODD_PORT, 'ec2/group-no-world-database-ports'], Port.POSTGRES, 5432),
    openTo('file shares for everyone', [...ODD_PORT, 'ec2/group-no-world-high-risk-ports'], Port.tcp(445), 445),
    openTo('everything for everyone', EVERY_PORT, Port.tcpRange(0, 65535), 0, 65535),
    {
      name: 'every port for the network',
      guards: ['ec2/group-no-all-ports-inside'],
      cdk: { addIngressRule: [Peer.ipv4('10.0.0.0/16'), Port.allTcp()] },
      cdktf: { addIngressRule: [{ cidrIpv4: '10.0.0.0/16' }, { from: 0, to: 65535 }] },
    },
    {
      name: 'everything out, by a rule',
      guards: ['ec2/group-no-world-egress-all-ports'],
      only: { toolkit: 'cdktf', because: 'the CDK refuses such a rule itself, and asks for allowAllOutbound' },
      cdktf: { addEgressRule: [{ cidrIpv4: '0.0.0.0/0' }, { protocol: '-1' }] },
    },
  ],
  defaulted: ['vpc'],
  plain: (scope, id, props) => new SecurityGroup(scope, id, { vpc: vpcIn(scope), allowAllOutbound: false, ...props }),
  accepts: () => ({
    description: 'orders',
    disableInlineRules: true,
    securityGroupName: 'orders',
  }),
});
