import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { cluster } from '../../resources/eks/cluster';

export default defineRule({
  title: 'EKS clusters encrypt Kubernetes secrets with a customer managed key',
  problem: 'The Kubernetes secrets of this cluster are not encrypted with a customer managed key.',
  why: "With a customer managed key, secrets in the cluster's store stay shut even to who can read that store, and each use is logged.",
  fix: {
    how: 'Name a KMS key for the resource `secrets`.',
    cdk: 'secretsEncryptionKey: key',
    properties: {
      EncryptionConfig: [
        {
          Provider: {
            KeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
          Resources: ['secrets'],
        },
      ],
    },
    arguments: {
      encryption_config: {
        provider: {
          key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
        resources: ['secrets'],
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {
    'security-hub': ['EKS.3'],
  },
  sameAs: {
    checkov: ['CKV_AWS_58'],
    kics: ['eks_cluster_encryption_disabled'],
    trivy: ['AWS-0039'],
    cfn_nag: ['W82'],
    guard: ['EKS_CLUSTER_ENCRYPTION_RULE'],
  },
  resource: cluster,
  check: (it) => {
    const custom = it.reading.type.startsWith('Custom::');
    const [key, resources] = it.reading.either(
      custom ? ['provider.keyArn', 'resources'] : ['Provider.KeyArn', 'Resources'],
      ['provider.key_arn', 'resources'],
    );
    return it.encryption.some((config) =>
      all(
        config.get<string>(key).isSet(),
        config
          .get<string[]>(resources)
          .or(['secrets'])
          .some((resource) => resource.is('secrets')),
      ),
    );
  },
});
