import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'not encrypted',
      cloudformation: {
        Base: {
          Type: 'AWS::ImageBuilder::ImageRecipe',
          Properties: {
            Name: 'base',
            Version: '1.0.0',
            ParentImage: 'ami-1',
            BlockDeviceMappings: [
              {
                DeviceName: '/dev/xvda',
                Ebs: {
                  VolumeSize: 20,
                },
              },
            ],
          },
        },
      },
      terraform: {
        aws_imagebuilder_image_recipe: {
          base: {
            component: { component_arn: 'arn:aws:imagebuilder:eu-west-1:aws:component/update-linux/1.0.2' },
            name: 'base',
            version: '1.0.0',
            parent_image: 'ami-1',
            block_device_mapping: [
              {
                device_name: '/dev/xvda',
                ebs: {
                  volume_size: 20,
                },
              },
            ],
          },
        },
      },
    },
    {
      name: 'no key',
      cloudformation: {
        Base: {
          Type: 'AWS::ImageBuilder::ImageRecipe',
          Properties: {
            Name: 'base',
            Version: '1.0.0',
            ParentImage: 'ami-1',
            BlockDeviceMappings: [
              {
                DeviceName: '/dev/xvda',
                Ebs: {
                  VolumeSize: 20,
                  Encrypted: true,
                },
              },
            ],
          },
        },
      },
      terraform: {
        aws_imagebuilder_image_recipe: {
          base: {
            component: { component_arn: 'arn:aws:imagebuilder:eu-west-1:aws:component/update-linux/1.0.2' },
            name: 'base',
            version: '1.0.0',
            parent_image: 'ami-1',
            block_device_mapping: [
              {
                device_name: '/dev/xvda',
                ebs: {
                  volume_size: 20,
                  encrypted: true,
                },
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Base: {
          Type: 'AWS::ImageBuilder::ImageRecipe',
          Properties: {
            Name: 'base',
            Version: '1.0.0',
            ParentImage: 'ami-1',
            BlockDeviceMappings: [
              {
                DeviceName: '/dev/xvda',
                Ebs: {
                  VolumeSize: 20,
                  Encrypted: true,
                  KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                },
              },
            ],
          },
        },
      },
      terraform: {
        aws_imagebuilder_image_recipe: {
          base: {
            component: { component_arn: 'arn:aws:imagebuilder:eu-west-1:aws:component/update-linux/1.0.2' },
            name: 'base',
            version: '1.0.0',
            parent_image: 'ami-1',
            block_device_mapping: [
              {
                device_name: '/dev/xvda',
                ebs: {
                  volume_size: 20,
                  encrypted: true,
                  kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                },
              },
            ],
          },
        },
      },
    },
  ],
});
