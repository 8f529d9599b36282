import { defineResource, defineRule, fact } from '../../engine/rule';

const vpn = defineResource({
  cloudformation: 'AWS::EC2::ClientVpnEndpoint',
  terraform: 'aws_ec2_client_vpn_endpoint',
  facts: { logged: fact<boolean>('ConnectionLogOptions.Enabled', 'connection_log_options.enabled') },
});

export default defineRule({
  title: 'Client VPNs log who connects',
  problem: 'This client VPN does not log connections.',
  why: 'The log shows who was in the network, from where and when.',
  fix: {
    how: 'Turn connection logs on.',
    cdk: { logging: true },
    properties: { ConnectionLogOptions: { Enabled: true, CloudwatchLogGroup: 'vpn' } },
    arguments: { connection_log_options: { enabled: true, cloudwatch_log_group: 'vpn' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.51'] },
  resource: vpn,
  check: (it) => it.logged.isTrue(),
});
