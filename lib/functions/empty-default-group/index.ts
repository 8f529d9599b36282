import { request } from 'node:https';
import { emptying, type Means } from './emptying';

type Calls = Record<'revokeSecurityGroupIngress' | 'revokeSecurityGroupEgress', Means['revokeIngress']>;

// The runtime brings it, and its types are larger than all others together.
const { EC2 } = require('@aws-sdk/client-ec2') as { EC2: new () => Calls };
const ec2 = new EC2();

export const handler = emptying({
  revokeIngress: (revocation) => ec2.revokeSecurityGroupIngress(revocation),
  revokeEgress: (revocation) => ec2.revokeSecurityGroupEgress(revocation),
  answer: (url, response) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(response);
      // The URL is signed for a request without a type.
      const headers = { 'content-type': '', 'content-length': Buffer.byteLength(body) };
      request(url, { method: 'PUT', headers }, (answered) => answered.resume().on('end', resolve))
        .on('error', reject)
        .end(body);
    }),
});
