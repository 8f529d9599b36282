import { defineRule } from '../../engine/rule';
import { reaches } from '../../network/well-known-ports';
import { networkAcl } from '../../resources/ec2/network-acl';
import { notAdmitted } from '../../resources/ec2/network-acl-order';

export default defineRule({
  title: 'Network ACLs do not let the internet reach FTP',
  problem: 'This network ACL lets anyone on the internet reach FTP.',
  why: 'FTP sends passwords and files in the clear; nothing in a VPC should answer it from the internet.',
  fix: {
    how: 'Allow only the networks that need it, or deny the port in an entry of a lower number.',
    cdk: "acl.addEntry('Admin', { cidr: AclCidr.ipv4('203.0.113.0/24'), traffic: AclTraffic.tcpPort(21), ruleNumber: 100 })",
    properties: { CidrBlock: '203.0.113.0/24' },
    arguments: { cidr_block: '203.0.113.0/24' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_229', 'CKV_AWS_230'] },
  resource: networkAcl,
  check: (it) => notAdmitted(it.entries, reaches(20, 21), 'port 20 or 21 is'),
});
