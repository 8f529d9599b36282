import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Match: { Type: 'AWS::Glue::MLTransform', Properties: { Role: 'glue' } } },
    },
  ],
  passes: [
    {
      name: 'keys in KMS',
      cloudformation: {
        Match: {
          Type: 'AWS::Glue::MLTransform',
          Properties: {
            Role: 'glue',
            TransformEncryption: { MLUserDataEncryption: { MLUserDataEncryptionMode: 'SSE-KMS' } },
          },
        },
      },
    },
  ],
  only: { dialect: 'cloudformation', because: 'The Terraform provider cannot say how a transform is encrypted.' },
});
