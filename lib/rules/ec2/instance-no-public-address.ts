import { defineRule } from '../../engine/rule';
import { instance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Machines have no public address',
  problem: 'This machine is given a public IPv4 address.',
  why: 'A public address puts everything that listens on the machine one firewall mistake away from the internet.',
  fix: {
    how: 'Keep machines in private subnets behind a load balancer, and reach them through Session Manager.',
    cdk: { associatePublicIpAddress: false },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    fsbp: ['EC2.9', 'EC2.25', 'Autoscaling.5'],
    'nist-800-53-r5': [
      'AC-21',
      'AC-3',
      'AC-3(7)',
      'AC-4',
      'AC-4(21)',
      'AC-6',
      'SC-7',
      'SC-7(11)',
      'SC-7(16)',
      'SC-7(20)',
      'SC-7(21)',
      'SC-7(3)',
      'SC-7(4)',
      'SC-7(9)',
    ],
  },
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
