import { defineRule } from '../../engine/rule';
import { reaches } from '../../network/well-known-ports';
import { networkAcl } from '../../resources/ec2/network-acl';
import { notAdmitted } from '../../resources/ec2/network-acl-order';

export default defineRule({
  title: 'Network ACLs do not let the internet reach remote desktop',
  problem: 'This network ACL lets anyone on the internet reach port 3389.',
  why: 'The ACL is the second line behind security groups; open, one mistake in a group is enough to expose remote desktop.',
  fix: {
    how: 'Allow only the networks that need it, or deny the port in an entry of a lower number.',
    cdk: "acl.addEntry('Admin', { cidr: AclCidr.ipv4('203.0.113.0/24'), traffic: AclTraffic.tcpPort(3389), ruleNumber: 100 })",
    properties: { CidrBlock: '203.0.113.0/24' },
    arguments: { cidr_block: '203.0.113.0/24' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['EC2.21'] },
  sameAs: {
    checkov: ['CKV_AWS_231'],
    kics: ['network_acl_with_unrestricted_access_to_rdp'],
    regula: ['FG_R00359'],
    trivy: ['AWS-0105'],
  },
  leads: ['ec2/acl-no-world-ftp'],
  resource: networkAcl,
  check: (it) => notAdmitted(it.entries, reaches(3389), 'port 3389 is'),
});
