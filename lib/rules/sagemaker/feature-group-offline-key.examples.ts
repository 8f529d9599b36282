import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::SageMaker::FeatureGroup',
    Properties: {
      FeatureGroupName: 'orders',
      RecordIdentifierFeatureName: 'id',
      EventTimeFeatureName: 'at',
      FeatureDefinitions: [
        { FeatureName: 'id', FeatureType: 'String' },
        { FeatureName: 'at', FeatureType: 'String' },
      ],
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_sagemaker_feature_group: {
    it: {
      feature_group_name: 'orders',
      record_identifier_feature_name: 'id',
      event_time_feature_name: 'at',
      role_arn: 'arn:aws:iam::111122223333:role/features',
      feature_definition: [
        { feature_name: 'id', feature_type: 'String' },
        { feature_name: 'at', feature_type: 'String' },
      ],
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: inCloudFormation({ OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://features' } } }),
      terraform: inTerraform({ offline_store_config: { s3_storage_config: { s3_uri: 's3://features' } } }),
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: inCloudFormation({
        OfflineStoreConfig: {
          S3StorageConfig: { S3Uri: 's3://features', KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
        },
      }),
      terraform: inTerraform({
        offline_store_config: {
          s3_storage_config: { s3_uri: 's3://features', kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
        },
      }),
    },
  ],
  notApplicable: [
    {
      name: 'no offline store',
      cloudformation: inCloudFormation({ OnlineStoreConfig: { EnableOnlineStore: true } }),
      terraform: inTerraform({ online_store_config: { enable_online_store: true } }),
    },
  ],
});
