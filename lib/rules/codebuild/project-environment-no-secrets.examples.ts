import { defineExamples } from '../../engine/rule';
import { project, projectInTerraform } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'a token in plain text',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          EnvironmentVariables: [{ Name: 'NPM_TOKEN', Value: 'b6f2c9e14d7a' }],
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
          environment_variable: [{ name: 'NPM_TOKEN', value: 'b6f2c9e14d7a' }],
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
    {
      name: 'AWS credentials',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          EnvironmentVariables: [{ Name: 'AWS_ACCESS_KEY_ID', Type: 'PLAINTEXT', Value: 'AKIAIOSFODNN7EXAMPLE' }],
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
          environment_variable: [{ name: 'AWS_ACCESS_KEY_ID', type: 'PLAINTEXT', value: 'AKIAIOSFODNN7EXAMPLE' }],
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
  ],
  passes: [
    {
      name: 'no variables',
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
      name: 'a secret by reference',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          EnvironmentVariables: [{ Name: 'NPM_TOKEN', Type: 'SECRETS_MANAGER', Value: 'build/npm-token' }],
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
          environment_variable: { name: 'NPM_TOKEN', type: 'SECRETS_MANAGER', value: 'build/npm-token' },
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
    {
      name: 'ordinary variables',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          EnvironmentVariables: [{ Name: 'STAGE', Value: 'prod' }],
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
          environment_variable: [{ name: 'STAGE', value: 'prod' }],
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
  ],
  unknown: [
    {
      name: 'a token from a parameter that is shown',
      cloudformation: {
        Parameters: { Token: { Type: 'String' } },
        Resources: project({
          Artifacts: { Type: 'NO_ARTIFACTS' },
          Environment: {
            Type: 'LINUX_CONTAINER',
            ComputeType: 'BUILD_GENERAL1_SMALL',
            Image: 'aws/codebuild/standard:7.0',
            EnvironmentVariables: [{ Name: 'NPM_TOKEN', Value: { Ref: 'Token' } }],
          },
          Source: { Type: 'CODEPIPELINE' },
        }),
      },
      terraform: {
        variable: { token: { type: 'string' } },
        resource: projectInTerraform({
          artifacts: { type: 'NO_ARTIFACTS' },
          environment: {
            type: 'LINUX_CONTAINER',
            compute_type: 'BUILD_GENERAL1_SMALL',
            image: 'aws/codebuild/standard:7.0',
            environment_variable: [{ name: 'NPM_TOKEN', value: '${var.token}' }],
          },
          source: { type: 'CODEPIPELINE' },
        }),
      },
    },
  ],
});
