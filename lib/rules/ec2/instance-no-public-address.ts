import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Machines have no public address',
  problem: 'This machine is given a public IPv4 address.',
  why: 'A public address puts everything that listens on the machine one firewall mistake away from the internet.',
  fix: {
    how: 'Keep machines in private subnets behind a load balancer, and reach them through Session Manager.',
    cdk: { associatePublicIpAddress: false },
    properties: { NetworkInterfaces: [{ AssociatePublicIpAddress: false, DeviceIndex: '0' }] },
    arguments: { associate_public_ip_address: false },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.9', 'EC2.25', 'Autoscaling.5'] },
  sameAs: {
    'cdk-nag': ['EC2InstanceNoPublicIp'],
    checkov: ['CKV_AWS_389', 'CKV_AWS_88'],
    guard: ['EC2_INSTANCE_NO_PUBLIC_IP'],
    kics: ['ec2_instance_has_public_ip'],
    regula: ['FG_R00271'],
    trivy: ['AWS-0009'],
  },
  resource: instance,
  check: (it) => it.publicAddresses.every((address) => address.or(false).isFalse()),
});
