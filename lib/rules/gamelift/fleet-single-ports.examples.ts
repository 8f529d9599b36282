import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a range',
      cloudformation: {
        Arena: {
          Type: 'AWS::GameLift::Fleet',
          Properties: {
            Name: 'arena',
            EC2InboundPermissions: [
              {
                FromPort: 1234,
                ToPort: 1345,
                IpRange: '0.0.0.0/0',
                Protocol: 'UDP',
              },
            ],
          },
        },
      },
      terraform: {
        aws_gamelift_fleet: {
          arena: {
            ec2_instance_type: 'c5.large',
            name: 'arena',
            ec2_inbound_permission: {
              from_port: 1234,
              to_port: 1345,
              ip_range: '0.0.0.0/0',
              protocol: 'UDP',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'single ports',
      cloudformation: {
        Arena: {
          Type: 'AWS::GameLift::Fleet',
          Properties: {
            Name: 'arena',
            EC2InboundPermissions: [
              {
                FromPort: 1324,
                ToPort: 1324,
                IpRange: '0.0.0.0/0',
                Protocol: 'UDP',
              },
            ],
          },
        },
      },
      terraform: {
        aws_gamelift_fleet: {
          arena: {
            ec2_instance_type: 'c5.large',
            name: 'arena',
            ec2_inbound_permission: [
              {
                from_port: 1324,
                to_port: 1324,
                ip_range: '0.0.0.0/0',
                protocol: 'UDP',
              },
            ],
          },
        },
      },
    },
    {
      name: 'no ports',
      cloudformation: {
        Arena: {
          Type: 'AWS::GameLift::Fleet',
          Properties: {
            Name: 'arena',
          },
        },
      },
      terraform: {
        aws_gamelift_fleet: {
          arena: { ec2_instance_type: 'c5.large', name: 'arena' },
        },
      },
    },
  ],
});
