import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { either, type Truth } from '../../engine/truth';
import { type Condition, policyOf, type Statement } from '../../iam/policy';
import { refuses } from '../../iam/refusal';
import { key } from '../../resources/kms/key';

/** Keys by which AWS's own services tell themselves apart; every request but theirs is to be refused. */
const isNotForService = ({ operator, key, values }: Condition): boolean =>
  /^bool(ifexists)?$/.test(operator) &&
  /^(kms:grantisforawsresource|aws:principalisawsservice)$/.test(key) &&
  values.every(({ text }) => text.toLowerCase() === 'false');

const exceptForServices = ({ conditions }: Statement): Truth =>
  conditions.every(isNotForService) &&
  either(false, ...conditions.map(({ key }) => key === 'kms:grantisforawsresource'));

/** Whether an EKS cluster encrypts its secrets with a key. */
const encryptsCluster = (it: Reading): boolean =>
  [
    ['AWS::EKS::Cluster', 'EncryptionConfig.0.Provider.KeyArn'],
    ['aws_eks_cluster', 'encryption_config.provider.key_arn'],
    ['aws_eks_cluster', 'encryption_config.0.provider.key_arn'],
  ].some(([type, path]) => it.companions(type as string, path as string).length > 0);

export default defineRule({
  title: 'KMS keys let grants be made for AWS services only',
  problem: 'The policy of this key does not refuse grants to anyone but AWS services.',
  why: 'A grant gives the use of a key away without a trace in any policy, and outlives the access of whoever made it.',
  fix: {
    how: 'Add a statement to the key policy that denies kms:CreateGrant to everyone while kms:GrantIsForAWSResource is false.',
    cdk: "new HardenedKey(this, 'Key')",
    properties: {
      KeyPolicy: {
        Statement: [
          { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' },
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'kms:CreateGrant',
            Resource: '*',
            Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Statement: [
          { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' },
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'kms:CreateGrant',
            Resource: '*',
            Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
          },
        ],
      }),
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: key,
  // EKS makes its grant as whoever makes the cluster, and tells AWS KMS of no service as it does:
  // https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html
  check: (it) =>
    encryptsCluster(it.reading)
      ? it.policy.notApplicable()
      : refuses(policyOf(it.reading, it.policy), ['kms:CreateGrant'], [() => true], exceptForServices),
});
