import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({ It: { Type: 'AWS::EC2::SpotFleet', Properties: { ...own } } });

const inTerraform = (own: object = {}) => ({ aws_spot_fleet_request: { it: { ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: inCloudFormation({
        SpotFleetRequestConfigData: {
          IamFleetRole: 'arn:aws:iam::111122223333:role/fleet',
          TargetCapacity: 2,
          LaunchSpecifications: [
            {
              ImageId: 'ami-0123',
              InstanceType: 't3.micro',
              BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 20 } }],
            },
          ],
        },
      }),
      terraform: inTerraform({
        iam_fleet_role: 'arn:aws:iam::111122223333:role/fleet',
        target_capacity: 2,
        launch_specification: [
          {
            ami: 'ami-0123',
            instance_type: 't3.micro',
            ebs_block_device: [{ device_name: '/dev/sdf', volume_size: 20 }],
          },
        ],
      }),
    },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        SpotFleetRequestConfigData: {
          IamFleetRole: 'arn:aws:iam::111122223333:role/fleet',
          TargetCapacity: 2,
          LaunchSpecifications: [
            {
              ImageId: 'ami-0123',
              InstanceType: 't3.micro',
              BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 20, Encrypted: false } }],
            },
          ],
        },
      }),
      terraform: inTerraform({
        iam_fleet_role: 'arn:aws:iam::111122223333:role/fleet',
        target_capacity: 2,
        launch_specification: [
          {
            ami: 'ami-0123',
            instance_type: 't3.micro',
            ebs_block_device: [{ device_name: '/dev/sdf', volume_size: 20, encrypted: false }],
          },
        ],
      }),
    },
  ],
  passes: [
    {
      name: 'encrypted',
      cloudformation: inCloudFormation({
        SpotFleetRequestConfigData: {
          IamFleetRole: 'arn:aws:iam::111122223333:role/fleet',
          TargetCapacity: 2,
          LaunchSpecifications: [
            {
              ImageId: 'ami-0123',
              InstanceType: 't3.micro',
              BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 20, Encrypted: true } }],
            },
          ],
        },
      }),
      terraform: inTerraform({
        iam_fleet_role: 'arn:aws:iam::111122223333:role/fleet',
        target_capacity: 2,
        launch_specification: [
          {
            ami: 'ami-0123',
            instance_type: 't3.micro',
            ebs_block_device: [{ device_name: '/dev/sdf', volume_size: 20, encrypted: true }],
          },
        ],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          SpotFleetRequestConfigData: {
            IamFleetRole: 'arn:aws:iam::111122223333:role/fleet',
            TargetCapacity: 2,
            LaunchSpecifications: [
              {
                ImageId: 'ami-0123',
                InstanceType: 't3.micro',
                BlockDeviceMappings: [
                  { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 20, Encrypted: { Ref: 'Choice' } } },
                ],
              },
            ],
          },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          iam_fleet_role: 'arn:aws:iam::111122223333:role/fleet',
          target_capacity: 2,
          launch_specification: [
            {
              ami: 'ami-0123',
              instance_type: 't3.micro',
              ebs_block_device: [{ device_name: '/dev/sdf', encrypted: '${var.choice}' }],
            },
          ],
        }),
      },
    },
  ],
});
