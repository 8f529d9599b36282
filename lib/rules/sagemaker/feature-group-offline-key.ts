import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** Features that models are trained and asked with. */
const featureGroup = defineResource({
  cloudformation: 'AWS::SageMaker::FeatureGroup',
  terraform: 'aws_sagemaker_feature_group',
  facts: {
    offline: fact<object>('OfflineStoreConfig', 'offline_store_config'),
    offlineKey: fact<string>(
      'OfflineStoreConfig.S3StorageConfig.KmsKeyId',
      'offline_store_config.s3_storage_config.kms_key_id',
    ),
  },
});

export default defineRule({
  title: 'Offline stores of features encrypt with a customer managed key',
  problem: 'The offline store of this feature group has no KMS key of its own.',
  why: 'Only with a customer managed key can access be granted, watched and withdrawn separately.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      OfflineStoreConfig: {
        S3StorageConfig: { S3Uri: 's3://features', KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      },
    },
    arguments: {
      offline_store_config: {
        s3_storage_config: { s3_uri: 's3://features', kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['SageMaker.17'] },
  sameAs: {},
  resource: featureGroup,
  check: (it) => when(it.offline.isSet(), () => it.offlineKey.isSet()),
});
