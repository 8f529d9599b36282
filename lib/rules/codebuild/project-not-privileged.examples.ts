import { defineExamples } from '../../engine/rule';
import { project, projectInTerraform } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'privileged',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          PrivilegedMode: true,
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: 'aws/codebuild/standard:7.0',
          privileged_mode: true,
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
  ],
  passes: [
    {
      name: 'left out',
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
      name: 'not privileged',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
          PrivilegedMode: false,
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: [
          {
            type: 'LINUX_CONTAINER',
            compute_type: 'BUILD_GENERAL1_SMALL',
            image: 'aws/codebuild/standard:7.0',
            privileged_mode: false,
          },
        ],
        source: { type: 'CODEPIPELINE' },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Privileged: { Type: 'String' } },
        Resources: project({
          Artifacts: { Type: 'NO_ARTIFACTS' },
          Environment: {
            Type: 'LINUX_CONTAINER',
            ComputeType: 'BUILD_GENERAL1_SMALL',
            Image: 'aws/codebuild/standard:7.0',
            PrivilegedMode: { Ref: 'Privileged' },
          },
          Source: { Type: 'CODEPIPELINE' },
        }),
      },
      terraform: {
        variable: { privileged: { type: 'string' } },
        resource: projectInTerraform({
          artifacts: { type: 'NO_ARTIFACTS' },
          environment: {
            type: 'LINUX_CONTAINER',
            compute_type: 'BUILD_GENERAL1_SMALL',
            image: 'aws/codebuild/standard:7.0',
            privileged_mode: '${var.privileged}',
          },
          source: { type: 'CODEPIPELINE' },
        }),
      },
    },
  ],
});
