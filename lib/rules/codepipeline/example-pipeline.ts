const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const connection = { Owner: 'AWS', Provider: 'CodeStarSourceConnection' };

/** A pipeline, as examples of several rules have it: artifacts under a key, and a source. */
export const pipeline = (properties: object = {}, source: { Owner: string; Provider: string } = connection) => ({
  Release: {
    Type: 'AWS::CodePipeline::Pipeline',
    Properties: {
      RoleArn: 'arn:aws:iam::111122223333:role/release',
      ...(!('ArtifactStores' in properties) && {
        ArtifactStore: { Type: 'S3', Location: 'artifacts', EncryptionKey: { Type: 'KMS', Id: KEY } },
      }),
      Stages: [
        {
          Name: 'Source',
          Actions: [{ Name: 'Source', ActionTypeId: { Category: 'Source', ...source, Version: '1' } }],
        },
      ],
      ...properties,
    },
  },
});

/** The same in Terraform. */
export const pipelineInTerraform = (args: object = {}, { Owner: owner, Provider: provider } = connection) => ({
  aws_codepipeline: {
    release: {
      name: 'release',
      role_arn: 'arn:aws:iam::111122223333:role/release',
      artifact_store: { type: 'S3', location: 'artifacts', encryption_key: { type: 'KMS', id: KEY } },
      stage: [{ name: 'Source', action: [{ name: 'Source', category: 'Source', owner, provider, version: '1' }] }],
      ...args,
    },
  },
});
