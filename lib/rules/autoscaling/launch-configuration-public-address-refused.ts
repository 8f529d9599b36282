import { defineResource, defineRule, fact } from '../../engine/rule';

const launchConfiguration = defineResource({
  cloudformation: 'AWS::AutoScaling::LaunchConfiguration',
  terraform: 'aws_launch_configuration',
  facts: { publicAddress: fact<boolean>('AssociatePublicIpAddress', 'associate_public_ip_address') },
});

export default defineRule({
  title: 'Launch configurations refuse public addresses',
  problem: 'This launch configuration leaves it to the subnet whether machines get public addresses.',
  why: 'In a default subnet every machine then gets one; saying no keeps a wrong subnet from exposing the fleet.',
  fix: {
    how: 'Set the association of public addresses to false.',
    cdk: { associatePublicIpAddress: false },
    properties: { AssociatePublicIpAddress: false },
    arguments: { associate_public_ip_address: false },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Autoscaling.5'] },
  sameAs: {
    'cdk-nag': ['AutoScalingLaunchConfigPublicIpDisabled'],
    guard: ['AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED'],
  },
  resource: launchConfiguration,
  check: (it) => it.publicAddress.isFalse(),
});
