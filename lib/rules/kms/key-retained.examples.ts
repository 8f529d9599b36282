import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no deletion policy',
      cloudformation: { Key: { Type: 'AWS::KMS::Key' } },
      terraform: { aws_kms_key: { key: {} } },
    },
    {
      name: 'deleted on purpose',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', DeletionPolicy: 'Delete' } },
      terraform: { aws_kms_key: { key: { lifecycle: { prevent_destroy: false } } } },
    },
    {
      name: 'deleted on purpose, as Terraform reads text',
      terraform: { aws_kms_key: { key: { lifecycle: { prevent_destroy: 'false' } } } },
    },
  ],
  passes: [
    {
      name: 'kept',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', DeletionPolicy: 'Retain' } },
      terraform: { aws_kms_key: { key: { lifecycle: { prevent_destroy: true } } } },
    },
    {
      name: 'kept, as Terraform reads text',
      terraform: { aws_kms_key: { key: { lifecycle: { prevent_destroy: 'true' } } } },
    },
  ],
});
