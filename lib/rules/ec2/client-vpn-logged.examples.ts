import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::ClientVpnEndpoint',
          Properties: { ClientCidrBlock: '10.9.0.0/22', ConnectionLogOptions: { Enabled: false } },
        },
      },
      terraform: {
        aws_ec2_client_vpn_endpoint: {
          main: {
            server_certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0e0e',
            authentication_options: {
              type: 'certificate-authentication',
              root_certificate_chain_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f0f',
            },
            client_cidr_block: '10.9.0.0/22',
            connection_log_options: { enabled: false },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::ClientVpnEndpoint',
          Properties: { ConnectionLogOptions: { Enabled: true, CloudwatchLogGroup: 'vpn' } },
        },
      },
      terraform: {
        aws_ec2_client_vpn_endpoint: {
          main: {
            server_certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0e0e',
            authentication_options: {
              type: 'certificate-authentication',
              root_certificate_chain_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f0f',
            },
            connection_log_options: { enabled: true, cloudwatch_log_group: 'vpn' },
          },
        },
      },
    },
  ],
});
