import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';

const subnet = defineResource({
  cloudformation: 'AWS::EC2::Subnet',
  terraform: ['aws_subnet', 'aws_default_subnet'],
  facts: {
    publicAddresses: fact<boolean>('MapPublicIpOnLaunch', (it) =>
      it.fact<boolean>('map_public_ip_on_launch').or(it.type === 'aws_default_subnet'),
    ),
    ipv6Addresses: fact<boolean>('AssignIpv6AddressOnCreation', 'assign_ipv6_address_on_creation'),
  },
});

export default defineRule({
  title: 'Subnets give machines no public addresses',
  problem: 'Machines launched in this subnet get public addresses.',
  why: 'Whatever is launched there, by anyone, is on the internet at once.',
  fix: {
    how: 'Turn the automatic assignment off; give addresses to load balancers and NAT gateways only.',
    cdk: { mapPublicIpOnLaunch: false },
    properties: { MapPublicIpOnLaunch: false, AssignIpv6AddressOnCreation: false },
    arguments: { map_public_ip_on_launch: false, assign_ipv6_address_on_creation: false },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['EC2.15'] },
  sameAs: {
    'cdk-nag': ['VPCSubnetAutoAssignPublicIpDisabled'],
    cfn_nag: ['W33'],
    checkov: ['CKV_AWS_130'],
    guard: ['SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED'],
    kics: ['ec2_instance_subnet_has_public_ip_mapping_on_launch', 'vpc_subnet_assigns_public_ip'],
    trivy: ['AWS-0164'],
  },
  resource: subnet,
  check: (it) =>
    all(it.publicAddresses.or(awsDefaults.subnetPublicAddresses.value).isFalse(), it.ipv6Addresses.or(false).isFalse()),
});
