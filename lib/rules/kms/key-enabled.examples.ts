import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'disabled',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { Enabled: false } } },
      terraform: { aws_kms_key: { key: { is_enabled: false } } },
    },
  ],
  passes: [
    {
      name: 'nothing said',
      cloudformation: { Key: { Type: 'AWS::KMS::Key' } },
      terraform: { aws_kms_key: { key: {} } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { On: { Type: 'String' } },
        Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { Enabled: { Ref: 'On' } } } },
      },
      terraform: {
        variable: { on: { type: 'bool' } },
        resource: { aws_kms_key: { key: { is_enabled: '${var.on}' } } },
      },
    },
  ],
});
