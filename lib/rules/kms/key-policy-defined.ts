import { defineRule } from '../../engine/rule';
import { key } from '../../resources/kms/key';

export default defineRule({
  title: 'KMS keys state their key policy',
  problem:
    'This key states no policy, so that it gets the default one of AWS: IAM policies of the account alone decide who uses it.',
  why: 'Any broad IAM policy in the account then opens the key too, and nobody is seen to have decided so.',
  fix: {
    how: 'Write a key policy: name the roles that administer the key and those that use it, or leave it to the account’s IAM policies in so many words.',
    cdk: "policy: new PolicyDocument({ statements: [new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: ['kms:*'], resources: ['*'] })] })",
    properties: {
      KeyPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/keys' },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      },
    },
    resources: {
      aws_kms_key_policy: {
        key_id: '${aws_kms_key.this.id}',
        policy: JSON.stringify({
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::111122223333:role/keys' },
              Action: 'kms:*',
              Resource: '*',
            },
          ],
        }),
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_64'] },
  resource: key,
  check: (it) => it.policy.isSet(),
});
