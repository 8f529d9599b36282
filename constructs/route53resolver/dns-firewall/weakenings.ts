import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const allowedDomains = ['*.amazonaws.com', 'packages.example.com'];

const given = (props: object = {}) =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.DnsFirewall(scope, id, { vpc: vpcIn(scope), allowedDomains, ...given(props) }),
    cdktf: (scope, id, props) =>
      new cdktf.DnsFirewall(scope, id, { vpcId: network.vpcId, allowedDomains, ...given(props) }),
  },
  weakenings: [
    {
      name: 'all names allowed',
      guards: ['route53resolver/group-denies-by-default'],
      props: { allowedDomains: ['*'] },
    },
    {
      name: 'names that it does not know',
      guards: ['route53resolver/group-denies-by-default'],
      props: { blockOthers: false },
    },
    {
      name: 'taken from its VPC with one call',
      guards: ['route53resolver/association-protected'],
      props: { mutationProtection: false },
    },
    { name: 'gone when it fails', guards: ['route53resolver/config-fails-closed'], props: { failOpen: true } },
    {
      name: 'queries that nobody sees',
      guards: ['route53resolver/association-queries-logged'],
      props: { queryLogging: false },
    },
  ],
});
