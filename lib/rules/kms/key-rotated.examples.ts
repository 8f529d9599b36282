import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Key: { Type: 'AWS::KMS::Key' } },
      terraform: { aws_kms_key: { key: {} } },
    },
    {
      name: 'rotation off',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: false } } },
      terraform: { aws_kms_key: { key: { enable_key_rotation: false } } },
    },
  ],
  passes: [
    {
      name: 'rotation on',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } } },
      terraform: { aws_kms_key: { key: { enable_key_rotation: true } } },
    },
  ],
  unknown: [
    {
      name: 'rotation decided at deployment',
      cloudformation: {
        Parameters: { Rotate: { Type: 'String' } },
        Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: { Ref: 'Rotate' } } } },
      },
      terraform: {
        variable: { rotate: { type: 'bool' } },
        resource: { aws_kms_key: { key: { enable_key_rotation: '${var.rotate}' } } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a signing key, which KMS cannot rotate',
      cloudformation: {
        Key: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' } },
      },
      terraform: { aws_kms_key: { key: { customer_master_key_spec: 'ECC_NIST_P256', key_usage: 'SIGN_VERIFY' } } },
    },
  ],
});
