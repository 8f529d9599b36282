import { put } from '../put';
import { emptying, type Means } from './emptying';

type Calls = Record<'revokeSecurityGroupIngress' | 'revokeSecurityGroupEgress', Means['revokeIngress']>;

// The runtime brings it, and its types are larger than all others together.
const { EC2 } = require('@aws-sdk/client-ec2') as { EC2: new () => Calls };
const ec2 = new EC2();

export const handler = emptying({
  revokeIngress: (revocation) => ec2.revokeSecurityGroupIngress(revocation),
  revokeEgress: (revocation) => ec2.revokeSecurityGroupEgress(revocation),
  answer: (url, response) => put(url, JSON.stringify(response)),
});
