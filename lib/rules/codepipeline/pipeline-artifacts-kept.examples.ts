import { defineExamples } from '../../engine/rule';
import { pipeline, pipelineInTerraform } from './example-pipeline';

const released = { ...pipeline({ ArtifactStore: { Type: 'S3', Location: { Ref: 'Artifacts' } } }) };
const releasedInTerraform = pipelineInTerraform({
  artifact_store: { type: 'S3', location: '${aws_s3_bucket.artifacts.bucket}' },
});
const versioning = (status: string) => ({
  aws_s3_bucket_versioning: {
    artifacts: { bucket: '${aws_s3_bucket.artifacts.id}', versioning_configuration: { status } },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'a bucket without versions',
      cloudformation: { Artifacts: { Type: 'AWS::S3::Bucket' }, ...released },
      terraform: {
        aws_s3_bucket: { artifacts: { bucket: 'artifacts' } },
        ...versioning('Suspended'),
        ...releasedInTerraform,
      },
    },
    {
      name: 'a bucket that is emptied when it is deleted',
      cloudformation: {
        Artifacts: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
        Emptier: {
          Type: 'Custom::S3AutoDeleteObjects',
          Properties: {
            ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:empty',
            BucketName: { Ref: 'Artifacts' },
          },
        },
        ...released,
      },
      terraform: {
        aws_s3_bucket: { artifacts: { bucket: 'artifacts', force_destroy: true } },
        ...versioning('Enabled'),
        ...releasedInTerraform,
      },
    },
    {
      name: 'one region that keeps none',
      cloudformation: {
        Here: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
        There: { Type: 'AWS::S3::Bucket' },
        ...pipeline({
          ArtifactStores: [
            { Region: 'eu-west-1', ArtifactStore: { Type: 'S3', Location: { Ref: 'Here' } } },
            { Region: 'us-east-1', ArtifactStore: { Type: 'S3', Location: { Ref: 'There' } } },
          ],
        }),
      },
    },
  ],
  passes: [
    {
      name: 'a bucket with versions',
      cloudformation: {
        Artifacts: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
        ...released,
      },
      terraform: {
        aws_s3_bucket: { artifacts: { bucket: 'artifacts' } },
        ...versioning('Enabled'),
        ...releasedInTerraform,
      },
    },
  ],
  notApplicable: [{ name: 'a bucket that is elsewhere', cloudformation: pipeline(), terraform: pipelineInTerraform() }],
});
