import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { vpnConnection } from '../../resources/ec2/vpn-connection';

export default defineRule({
  title: 'Both tunnels of VPN connections log',
  problem: 'A tunnel of this connection logs nothing.',
  why: 'Who tried to connect, and why a tunnel went down, is not to be told later.',
  fix: {
    how: 'Send the logs of both tunnels to a log group.',
    properties: {
      VpnTunnelOptionsSpecifications: [
        {
          LogOptions: {
            CloudwatchLogOptions: {
              LogEnabled: true,
              LogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:vpn',
            },
          },
        },
        {
          LogOptions: {
            CloudwatchLogOptions: {
              LogEnabled: true,
              LogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:vpn',
            },
          },
        },
      ],
    },
    arguments: {
      tunnel1_log_options: {
        cloudwatch_log_options: {
          log_enabled: true,
          log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:vpn',
        },
      },
      tunnel2_log_options: {
        cloudwatch_log_options: {
          log_enabled: true,
          log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:vpn',
        },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['EC2.171'] },
  sameAs: {},
  resource: vpnConnection,
  check: (it) => all(it.firstLogged.isTrue(), it.secondLogged.isTrue()),
});
