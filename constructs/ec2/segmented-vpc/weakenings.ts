import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.SegmentedVpc(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.SegmentedVpc(scope, id, props),
  },
  weakenings: [
    { name: 'everything out', guards: ['ec2/nat-behind-firewall'], props: { egress: 'open' } },
    { name: 'traffic that nobody sees', guards: ['ec2/vpc-flow-logged'], props: { flowLogs: false } },
    {
      name: 'a default group for whoever has none',
      guards: ['ec2/vpc-default-group-closed'],
      props: { restrictDefaultSecurityGroup: false },
    },
    {
      name: 'addresses for whoever is launched',
      guards: ['ec2/subnet-no-public-addresses'],
      props: { publicSubnets: true, mapPublicIpOnLaunch: true },
    },
  ],
  defaulted: ['cidr', 'natGateways', 'maxAzs', 'vpcName'],
});
