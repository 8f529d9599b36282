import { defineExamples } from '../../engine/rule';

const key = (rotates: boolean, days?: number) => ({
  cloudformation: {
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: { EnableKeyRotation: rotates, ...(days ? { RotationPeriodInDays: days } : {}) },
    },
  },
  terraform: {
    aws_kms_key: { key: { enable_key_rotation: rotates, ...(days ? { rotation_period_in_days: days } : {}) } },
  },
});

export default defineExamples({
  fails: [{ name: 'rotated every seven years', ...key(true, 2560) }],
  passes: [
    { name: 'no period, which means every year', ...key(true) },
    { name: 'rotated every quarter', ...key(true, 90) },
  ],
  unknown: [
    {
      name: 'a period decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: {
          Key: {
            Type: 'AWS::KMS::Key',
            Properties: { EnableKeyRotation: true, RotationPeriodInDays: { Ref: 'Days' } },
          },
        },
      },
    },
  ],
  notApplicable: [{ name: 'not rotated at all', ...key(false) }],
});
