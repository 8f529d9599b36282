import { defineExamples } from '../../engine/rule';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

export default defineExamples({
  fails: [
    {
      name: 'encrypted with the key of AWS',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
          },
        },
      },
      terraform: { aws_instance: { main: { ami: 'ami-1', root_block_device: { encrypted: true } } } },
    },
    {
      name: 'nothing said of the root disk',
      cloudformation: { Main: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } },
      terraform: { aws_instance: { main: { ami: 'ami-1' } } },
    },
    {
      name: 'a launch template with one disk of two that has a key',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: {
            LaunchTemplateData: {
              BlockDeviceMappings: [
                { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: KEY } },
                { DeviceName: '/dev/sdb', Ebs: { Encrypted: true, KmsKeyId: 'alias/aws/ebs' } },
              ],
            },
          },
        },
      },
      terraform: {
        aws_launch_template: {
          main: {
            block_device_mappings: [
              { device_name: '/dev/xvda', ebs: { encrypted: true, kms_key_id: KEY } },
              { device_name: '/dev/sdb', ebs: { encrypted: true } },
            ],
          },
        },
      },
      fix: {
        properties: {
          LaunchTemplateData: {
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: KEY } }],
          },
        },
        arguments: {
          block_device_mappings: [{ device_name: '/dev/xvda', ebs: { encrypted: true, kms_key_id: KEY } }],
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key for each disk',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: KEY } }],
          },
        },
      },
      terraform: {
        aws_instance: {
          main: {
            ami: 'ami-1',
            root_block_device: { encrypted: true, kms_key_id: KEY },
            ebs_block_device: [{ device_name: '/dev/sdb', encrypted: true, kms_key_id: KEY }],
          },
        },
      },
    },
    {
      name: 'a launch template whose disk has a key',
      cloudformation: {
        Main: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: {
            LaunchTemplateData: {
              BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, KmsKeyId: KEY } }],
            },
          },
        },
      },
      terraform: {
        aws_launch_template: {
          main: {
            block_device_mappings: [{ device_name: '/dev/xvda', ebs: { encrypted: true, kms_key_id: KEY } }],
          },
        },
      },
    },
    {
      name: 'a key by default in the account',
      terraform: {
        aws_ebs_default_kms_key: { main: { key_arn: KEY } },
        aws_instance: { main: { ami: 'ami-1', root_block_device: { encrypted: true } } },
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
