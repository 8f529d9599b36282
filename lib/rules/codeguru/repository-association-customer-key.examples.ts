import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      terraform: {
        aws_codegurureviewer_repository_association: {
          app: {
            repository: {
              codecommit: {
                name: 'app',
              },
            },
          },
        },
      },
    },
    {
      name: 'a key of AWS',
      terraform: {
        aws_codegurureviewer_repository_association: {
          app: {
            repository: {
              codecommit: {
                name: 'app',
              },
            },
            kms_key_details: {
              encryption_option: 'AWS_OWNED_CMK',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      terraform: {
        aws_codegurureviewer_repository_association: {
          app: {
            repository: {
              codecommit: {
                name: 'app',
              },
            },
            kms_key_details: [
              {
                encryption_option: 'CUSTOMER_MANAGED_CMK',
                kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            ],
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation cannot name a key for the association',
  },
});
