import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::EC2::VPNConnection',
    Properties: { Type: 'ipsec.1', CustomerGatewayId: 'cgw-1', TransitGatewayId: 'tgw-1', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_vpn_connection: { it: { type: 'ipsec.1', customer_gateway_id: 'cgw-1', transit_gateway_id: 'tgw-1', ...own } },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'one tunnel',
      cloudformation: inCloudFormation({
        VpnTunnelOptionsSpecifications: [
          {
            LogOptions: {
              CloudwatchLogOptions: {
                LogEnabled: true,
                LogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:vpn',
              },
            },
          },
        ],
      }),
      terraform: inTerraform({
        tunnel1_log_options: {
          cloudwatch_log_options: {
            log_enabled: true,
            log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:vpn',
          },
        },
      }),
    },
  ],
  passes: [
    {
      name: 'both tunnels',
      cloudformation: inCloudFormation({
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
      }),
      terraform: inTerraform({
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
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          VpnTunnelOptionsSpecifications: [
            { LogOptions: { CloudwatchLogOptions: { LogEnabled: { Ref: 'Choice' } } } },
            { LogOptions: { CloudwatchLogOptions: { LogEnabled: { Ref: 'Choice' } } } },
          ],
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          tunnel1_log_options: { cloudwatch_log_options: { log_enabled: '${var.choice}' } },
          tunnel2_log_options: { cloudwatch_log_options: { log_enabled: '${var.choice}' } },
        }),
      },
    },
  ],
});
