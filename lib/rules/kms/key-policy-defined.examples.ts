import { defineExamples } from '../../engine/rule';

const document = {
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/keys' }, Action: 'kms:*', Resource: '*' },
  ],
};

/** What AWS gives a key that states nothing, chosen here. */
const leftToAccount = {
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' },
  ],
};

export default defineExamples({
  fails: [
    { name: 'no policy', cloudformation: { Key: { Type: 'AWS::KMS::Key' } }, terraform: { aws_kms_key: { key: {} } } },
    {
      name: 'a policy of nothing',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: [] } } } },
      terraform: { aws_kms_key: { key: { policy: '' } } },
    },
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
    {
      name: 'left to the IAM policies of the account, as chosen',
      cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: leftToAccount } } },
      terraform: { aws_kms_key: { key: { policy: JSON.stringify(leftToAccount) } } },
    },
  ],
});
