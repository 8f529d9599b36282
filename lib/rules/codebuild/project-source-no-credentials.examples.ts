import { defineExamples } from '../../engine/rule';
import { project, projectInTerraform } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'a token in the address',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'GITHUB', Location: 'https://token@github.com/acme/app.git' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
        },
        source: { type: 'GITHUB', location: 'https://token@github.com/acme/app.git' },
      }),
    },
    {
      name: 'a password in a second source',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'CODEPIPELINE' },
        SecondarySources: [
          { Type: 'BITBUCKET', SourceIdentifier: 'lib', Location: 'https://user:pass@bitbucket.org/acme/lib.git' },
        ],
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
        },
        source: { type: 'CODEPIPELINE' },
        secondary_sources: [
          { type: 'BITBUCKET', source_identifier: 'lib', location: 'https://user:pass@bitbucket.org/acme/lib.git' },
        ],
      }),
    },
  ],
  passes: [
    {
      name: 'an address alone',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'GITHUB', Location: 'https://github.com/acme/app.git' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
        },
        source: [{ type: 'GITHUB', location: 'https://github.com/acme/app.git' }],
      }),
    },
  ],
});
