import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a week',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { PendingWindowInDays: 7 } } },
      terraform: { aws_kms_key: { key: { deletion_window_in_days: 7 } } },
    },
  ],
  passes: [
    {
      name: 'the default of 30 days',
      cloudformation: { Key: { Type: 'AWS::KMS::Key' } },
      terraform: { aws_kms_key: { key: {} } },
    },
    {
      name: 'three weeks',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { PendingWindowInDays: 21 } } },
      terraform: { aws_kms_key: { key: { deletion_window_in_days: 21 } } },
    },
  ],
  unknown: [
    {
      name: 'days decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { PendingWindowInDays: { Ref: 'Days' } } } },
      },
      terraform: {
        variable: { days: { type: 'number' } },
        resource: { aws_kms_key: { key: { deletion_window_in_days: '${var.days}' } } },
      },
    },
  ],
});
