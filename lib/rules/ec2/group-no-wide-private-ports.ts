import { defineRule } from '../../engine/rule';
import { notOpenToNetwork } from '../../network/traffic';
import { reaches, SENSITIVE_PORTS } from '../../network/well-known-ports';
import { securityGroup } from '../../resources/ec2/security-group';
import { blockOfVpc } from '../../resources/ec2/vpc-block';

export default defineRule({
  title: 'Security groups do not open sensitive ports to whole private networks',
  problem: 'This security group lets a whole private network reach a port of administration, data or file sharing.',
  why: 'Whoever has one machine of that network, through a phished laptop or a test server, reaches all others.',
  fix: {
    how: 'Name security groups or single addresses.',
    cdk: 'group.addIngressRule(bastionGroup, Port.SSH)',
    properties: {
      SecurityGroupIngress: [
        { Description: 'office', IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.1.2.0/24' },
      ],
    },
    arguments: {
      ingress: [{ description: 'office', protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: ['10.1.2.0/24'] }],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['sensitive_port_is_exposed_to_wide_private_network'] },
  implies: ['ec2/group-ingress-single-addresses'],
  resource: securityGroup,
  check: (it) =>
    notOpenToNetwork(it.ingress, reaches(...SENSITIVE_PORTS), 'a sensitive port is', () => blockOfVpc(it.reading)),
});
