import { defineExamples } from '../../engine/rule';

const document = {
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/keys' }, Action: 'kms:*', Resource: '*' },
  ],
};

export default defineExamples({
  fails: [
    { name: 'no policy', cloudformation: { Key: { Type: 'AWS::KMS::Key' } }, terraform: { aws_kms_key: { key: {} } } },
  ],
  passes: [
    {
      name: 'a policy',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: document } } },
      terraform: {
        aws_kms_key: { key: {} },
        aws_kms_key_policy: { key: { key_id: '${aws_kms_key.key.id}', policy: JSON.stringify(document) } },
      },
    },
  ],
});
