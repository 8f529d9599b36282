import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a disk that is not encrypted',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: { ImageId: 'ami-1', BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20 } }] },
        },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', root_block_device: { volume_size: 20 } } } },
    },
    {
      name: 'nothing said of the root disk',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
    {
      name: 'a launch template with one disk of two encrypted',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: {
            LaunchTemplateData: {
              BlockDeviceMappings: [
                { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } },
                { DeviceName: '/dev/sdb', Ebs: { Encrypted: false } },
              ],
            },
          },
        },
      },
      terraform: {
        aws_launch_template: {
          main: {
            block_device_mappings: [
              { device_name: '/dev/xvda', ebs: { encrypted: true } },
              { device_name: '/dev/sdb', ebs: { encrypted: false } },
            ],
          },
        },
      },
      fix: {
        properties: {
          LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }] },
        },
        arguments: { block_device_mappings: [{ device_name: '/dev/xvda', ebs: { encrypted: true } }] },
      },
    },
  ],
  passes: [
    {
      name: 'each disk encrypted',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
          },
        },
      },
      terraform: {
        aws_instance: {
          main: {
            ami: 'ami-1',
            root_block_device: { encrypted: true },
            ebs_block_device: [{ device_name: '/dev/sdb', encrypted: true }],
          },
        },
      },
    },
    {
      name: 'encryption by default in the account',
      terraform: {
        aws_ebs_encryption_by_default: { main: { enabled: true } },
        aws_instance: { main: { ami: 'ami-1' } },
      },
    },
  ],
  unknown: [
    {
      name: 'a disk made from a snapshot',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { SnapshotId: 'snap-1' } }],
          },
        },
      },
      terraform: { aws_launch_template: { main: { block_device_mappings: [{ ebs: { snapshot_id: 'snap-1' } }] } } },
    },
  ],
});
