import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Harden: {
          Type: 'AWS::ImageBuilder::Component',
          Properties: {
            Name: 'harden',
            Platform: 'Linux',
            Version: '1.0.0',
          },
        },
      },
      terraform: {
        aws_imagebuilder_component: {
          harden: {
            name: 'harden',
            platform: 'Linux',
            version: '1.0.0',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Harden: {
          Type: 'AWS::ImageBuilder::Component',
          Properties: {
            Name: 'harden',
            Platform: 'Linux',
            Version: '1.0.0',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_imagebuilder_component: {
          harden: {
            name: 'harden',
            platform: 'Linux',
            version: '1.0.0',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      cloudformation: {
        Parameters: {
          Key: {
            Type: 'String',
          },
        },
        Resources: {
          Harden: {
            Type: 'AWS::ImageBuilder::Component',
            Properties: {
              Name: 'harden',
              Platform: 'Linux',
              Version: '1.0.0',
              KmsKeyId: {
                Ref: 'Key',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_imagebuilder_component: {
            harden: {
              name: 'harden',
              platform: 'Linux',
              version: '1.0.0',
              kms_key_id: '${var.key}',
            },
          },
        },
      },
    },
  ],
});
