import { defineExamples } from '../../engine/rule';
import { pipeline, pipelineInTerraform } from './example-pipeline';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: pipeline({ ArtifactStore: { Type: 'S3', Location: 'artifacts' } }),
      terraform: pipelineInTerraform({ artifact_store: { type: 'S3', location: 'artifacts' } }),
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: pipeline({
        ArtifactStore: {
          Type: 'S3',
          Location: 'artifacts',
          EncryptionKey: {
            Type: 'KMS',
            Id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      }),
      terraform: pipelineInTerraform({
        artifact_store: {
          type: 'S3',
          location: 'artifacts',
          encryption_key: {
            type: 'KMS',
            id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      }),
    },
    {
      name: 'a key in every region',
      cloudformation: pipeline({
        ArtifactStores: [
          {
            Region: 'eu-west-1',
            ArtifactStore: {
              Type: 'S3',
              Location: 'artifacts',
              EncryptionKey: {
                Type: 'KMS',
                Id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        ],
      }),
    },
  ],
});
