import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const allowedDomains = ['.amazonaws.com', 'packages.example.com'];
const vpcSubnets = { subnetType: SubnetType.PRIVATE_ISOLATED };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.EgressFirewall(scope, id, { vpc: vpcIn(scope), vpcSubnets, allowedDomains, ...props }),
    cdktf: (scope, id, props) => new cdktf.EgressFirewall(scope, id, { ...network, allowedDomains, ...props }),
  },
  weakenings: [
    {
      name: 'what no rule is about passes',
      guards: ['networkfirewall/policy-denies-by-default'],
      props: { blockOthers: false },
    },
    { name: 'no logs', guards: ['networkfirewall/firewall-logged'], props: { logging: false } },
    {
      name: 'deleted with one call',
      guards: ['networkfirewall/firewall-deletion-protected'],
      props: { deleteProtection: false },
    },
    {
      name: 'subnets taken away with one call',
      guards: ['networkfirewall/firewall-subnets-protected'],
      props: { subnetChangeProtection: false },
    },
    {
      name: 'another policy with one call',
      guards: ['networkfirewall/firewall-policy-protected'],
      props: { firewallPolicyChangeProtection: false },
    },
    {
      name: 'a key of AWS',
      guards: ['networkfirewall/firewall-customer-key', 'networkfirewall/policy-customer-key'],
      props: { customerKey: false },
      only: { toolkit: 'cdktf', because: 'CloudFormation cannot name a key for a firewall' },
    },
  ],
});
