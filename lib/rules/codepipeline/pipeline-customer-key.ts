import { defineRule } from '../../engine/rule';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Pipelines encrypt their artifacts with a customer managed key',
  problem: 'This pipeline encrypts its artifacts with the key that AWS manages for S3.',
  why: 'What is in the artifact store is deployed; a customer managed key decides who may read or replace it.',
  fix: {
    how: 'Name a KMS key in each artifact store.',
    cdk: 'artifactBucket: new Bucket(this, "Artifacts", { encryptionKey: key })',
    properties: {
      ArtifactStore: {
        EncryptionKey: {
          Type: 'KMS',
          Id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
    arguments: {
      artifact_store: {
        encryption_key: {
          type: 'KMS',
          id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_219'],
  },
  resource: pipeline,
  check: (it) =>
    it.artifactStores.every((store) =>
      isCustomerKey(store.get(it.reading.either('EncryptionKey.Id', 'encryption_key.id'))),
    ),
});
