import { defineExamples } from '../../engine/rule';
import { project, projectInTerraform } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'encryption disabled',
      cloudformation: project({
        Artifacts: { Type: 'S3', Location: 'out', EncryptionDisabled: true },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'S3', location: 'out', encryption_disabled: true },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
    {
      name: 'a second artifact without encryption',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'CODEPIPELINE' },
        SecondaryArtifacts: [{ Type: 'S3', ArtifactIdentifier: 'docs', Location: 'out', EncryptionDisabled: true }],
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
        },
        source: { type: 'CODEPIPELINE' },
        secondary_artifacts: [{ type: 'S3', artifact_identifier: 'docs', location: 'out', encryption_disabled: true }],
      }),
      fix: {
        properties: {
          SecondaryArtifacts: [
            { Type: 'S3', ArtifactIdentifier: 'report', Location: 'out', EncryptionDisabled: false },
          ],
        },
        arguments: { secondary_artifacts: { encryption_disabled: false } },
      },
    },
  ],
  passes: [
    {
      name: 'no artifacts',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
    {
      name: 'encrypted',
      cloudformation: project({
        Artifacts: { Type: 'S3', Location: 'out' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: [{ type: 'S3', location: 'out', encryption_disabled: false }],
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Plain: { Type: 'String' } },
        Resources: project({
          Artifacts: { Type: 'S3', Location: 'out', EncryptionDisabled: { Ref: 'Plain' } },
          Environment: {
            Type: 'LINUX_CONTAINER',
            ComputeType: 'BUILD_GENERAL1_SMALL',
            Image: 'aws/codebuild/standard:7.0',
          },
          Source: { Type: 'CODEPIPELINE' },
        }),
      },
      terraform: {
        variable: { plain: { type: 'string' } },
        resource: projectInTerraform({
          artifacts: { type: 'S3', location: 'out', encryption_disabled: '${var.plain}' },
          environment: {
            type: 'LINUX_CONTAINER',
            compute_type: 'BUILD_GENERAL1_SMALL',
            image: 'aws/codebuild/standard:7.0',
          },
          source: { type: 'CODEPIPELINE' },
        }),
      },
    },
  ],
});
