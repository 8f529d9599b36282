import { defineRule } from '../../engine/rule';
import { notOpen } from '../../network/traffic';
import { DATABASE_PORTS, reaches } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';

export default defineRule({
  title: 'Security groups do not open databases and caches to the internet',
  problem: 'This security group lets anyone on the internet reach a port of a database or cache.',
  why: 'A data store that answers the internet is found by scanners and emptied, by a guessed password or with none.',
  fix: {
    how: 'Allow the security group of the application instead of addresses.',
    cdk: 'group.addIngressRule(applicationGroup, Port.POSTGRES)',
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.1.0/24' },
      ],
    },
    arguments: {
      ingress: [
        { description: 'office', protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: ['10.0.1.0/24'] },
      ],
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.19'] },
  sameAs: {
    'cdk-nag': ['EC2RestrictedCommonPorts'],
    guard: ['RESTRICTED_INCOMING_TRAFFIC'],
    kics: [
      'ec2_sensitive_port_is_publicly_exposed',
      'elb_sensitive_port_is_exposed_to_entire_network',
      'sensitive_port_is_exposed_to_entire_network',
      'sql_analysis_services_port_2383_is_publicly_accessible',
    ],
    regula: [
      'FG_R00104',
      'FG_R00212',
      'FG_R00213',
      'FG_R00214',
      'FG_R00215',
      'FG_R00216',
      'FG_R00217',
      'FG_R00242',
      'FG_R00243',
      'FG_R00248',
      'FG_R00249',
      'FG_R00256',
      'FG_R00257',
      'FG_R00258',
      'FG_R00261',
      'FG_R00264',
      'FG_R00265',
      'FG_R00267',
    ],
  },
  implies: ['ec2/group-no-world-unauthorized-ports'],
  leads: ['ec2/group-no-world-high-risk-ports'],
  resource: securityGroup,
  check: (it) => notOpen(it.ingress, reaches(...DATABASE_PORTS), 'a port of a data store is'),
});
