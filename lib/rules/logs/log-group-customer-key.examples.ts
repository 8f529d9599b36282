import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
        },
      },
      terraform: {
        aws_cloudwatch_log_group: {
          requests: {
            name: 'requests',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Requests: {
          Type: 'AWS::Logs::LogGroup',
          Properties: {
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_group: {
          requests: {
            name: 'requests',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
});
