import { defineRule } from '../../engine/rule';
import { reaches } from '../../network/well-known-ports';
import { networkAcl } from '../../resources/ec2/network-acl';
import { notAdmitted } from '../../resources/ec2/network-acl-order';

export default defineRule({
  title: 'Network ACLs do not let the internet reach SSH',
  problem: 'This network ACL lets anyone on the internet reach port 22.',
  why: 'The ACL is the second line behind security groups; open, one mistake in a group is enough to expose SSH.',
  fix: {
    how: 'Allow only the networks that need it, or deny the port in an entry of a lower number.',
    cdk: "acl.addEntry('Admin', { cidr: AclCidr.ipv4('203.0.113.0/24'), traffic: AclTraffic.tcpPort(22), ruleNumber: 100 })",
    properties: { CidrBlock: '203.0.113.0/24' },
    arguments: { cidr_block: '203.0.113.0/24' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['EC2.21'] },
  sameAs: {
    checkov: ['CKV_AWS_232'],
    kics: ['network_acl_with_unrestricted_access_to_ssh'],
    regula: ['FG_R00357'],
    trivy: ['AWS-0105'],
  },
  leads: ['ec2/acl-no-world-rdp'],
  resource: networkAcl,
  check: (it) => notAdmitted(it.entries, reaches(22), 'port 22 is'),
});
