import { defineExamples } from '../../engine/rule';

const allow = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'kms:*',
  Resource: '*',
};
const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 'kms:CreateGrant',
  Resource: '*',
  Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
};
const both = (...Statement: object[]) => ({
  cloudformation: { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement } } } },
  terraform: { aws_kms_key: { key: { policy: JSON.stringify({ Statement }) } } },
});

export default defineExamples({
  fails: [
    {
      name: 'the policy that AWS gives a key',
      cloudformation: { Key: { Type: 'AWS::KMS::Key' } },
      terraform: { aws_kms_key: { key: {} } },
    },
    { name: 'grants left to IAM', ...both(allow) },
    {
      name: 'grants refused to one role only',
      ...both(allow, { ...deny, Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }),
    },
    {
      name: 'grants refused outside of the office only',
      ...both(allow, {
        ...deny,
        Condition: { ...deny.Condition, NotIpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
      }),
    },
  ],
  passes: [
    { name: 'grants refused to all but services', ...both(allow, deny) },
    {
      name: 'a policy in a resource of its own',
      terraform: {
        aws_kms_key: { key: {} },
        aws_kms_key_policy: {
          key: { key_id: '${aws_kms_key.key.id}', policy: JSON.stringify({ Statement: [allow, deny] }) },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: { aws_kms_key: { key: { policy: '${var.policy}' } } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'the key of the secrets of an EKS cluster, on which EKS makes a grant as whoever makes the cluster',
      cloudformation: {
        ...both(allow).cloudformation,
        Cluster: {
          Type: 'AWS::EKS::Cluster',
          Properties: {
            EncryptionConfig: [{ Provider: { KeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } }, Resources: ['secrets'] }],
          },
        },
      },
      terraform: {
        ...both(allow).terraform,
        aws_eks_cluster: {
          main: {
            name: 'main',
            role_arn: 'arn:aws:iam::111122223333:role/cluster',
            vpc_config: { subnet_ids: ['subnet-1', 'subnet-2'] },
            encryption_config: { provider: { key_arn: '${aws_kms_key.key.arn}' }, resources: ['secrets'] },
          },
        },
      },
    },
  ],
});
