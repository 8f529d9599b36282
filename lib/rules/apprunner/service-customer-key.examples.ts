import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Api: {
          Type: 'AWS::AppRunner::Service',
        },
      },
      terraform: {
        aws_apprunner_service: {
          api: {
            source_configuration: {
              image_repository: {
                image_identifier: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
                image_repository_type: 'ECR',
              },
            },
            service_name: 'api',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Api: {
          Type: 'AWS::AppRunner::Service',
          Properties: {
            EncryptionConfiguration: {
              KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_apprunner_service: {
          api: {
            source_configuration: {
              image_repository: {
                image_identifier: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
                image_repository_type: 'ECR',
              },
            },
            service_name: 'api',
            encryption_configuration: {
              kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
});
