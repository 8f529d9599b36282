import { defineRule } from '../../engine/rule';
import { key } from '../../resources/kms/key';

export default defineRule({
  title: 'KMS keys say who may use and administer them',
  problem: 'This key has the default policy, which leaves every decision to the account’s IAM policies.',
  why: 'Under the default policy, any broad IAM policy in the account opens the key too.',
  fix: {
    how: 'Write a key policy that names the roles that administer the key and those that use it.',
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
