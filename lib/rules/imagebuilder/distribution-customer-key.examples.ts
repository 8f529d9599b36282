import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Everywhere: {
          Type: 'AWS::ImageBuilder::DistributionConfiguration',
          Properties: {
            Name: 'everywhere',
            Distributions: [
              {
                Region: 'eu-west-1',
                AmiDistributionConfiguration: {
                  Name: 'base',
                },
              },
            ],
          },
        },
      },
      terraform: {
        aws_imagebuilder_distribution_configuration: {
          everywhere: {
            name: 'everywhere',
            distribution: [
              {
                region: 'eu-west-1',
                ami_distribution_configuration: {
                  name: 'base',
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
        Everywhere: {
          Type: 'AWS::ImageBuilder::DistributionConfiguration',
          Properties: {
            Name: 'everywhere',
            Distributions: [
              {
                Region: 'eu-west-1',
                AmiDistributionConfiguration: {
                  Name: 'base',
                  KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                },
              },
            ],
          },
        },
      },
      terraform: {
        aws_imagebuilder_distribution_configuration: {
          everywhere: {
            name: 'everywhere',
            distribution: [
              {
                region: 'eu-west-1',
                ami_distribution_configuration: {
                  name: 'base',
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
