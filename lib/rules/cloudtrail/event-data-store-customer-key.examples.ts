import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: {
        Lake: {
          Type: 'AWS::CloudTrail::EventDataStore',
        },
      },
      terraform: {
        aws_cloudtrail_event_data_store: {
          lake: {
            name: 'lake',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Lake: {
          Type: 'AWS::CloudTrail::EventDataStore',
          Properties: {
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_cloudtrail_event_data_store: {
          lake: {
            name: 'lake',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
});
