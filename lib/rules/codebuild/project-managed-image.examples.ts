import { defineExamples } from '../../engine/rule';
import { project, projectInTerraform, whole, wholeInTerraform } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'a foreign image',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: { Type: 'LINUX_CONTAINER', ComputeType: 'BUILD_GENERAL1_SMALL', Image: 'docker:dind' },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: { type: 'LINUX_CONTAINER', compute_type: 'BUILD_GENERAL1_SMALL', image: 'docker:dind' },
        source: { type: 'CODEPIPELINE' },
      }),
    },
  ],
  passes: [
    {
      name: 'an image of CodeBuild',
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
      name: 'an image in ECR',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@sha256:0123',
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
      terraform: projectInTerraform({
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          compute_type: 'BUILD_GENERAL1_SMALL',
          image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@sha256:0123',
        },
        source: { type: 'CODEPIPELINE' },
      }),
    },
    {
      name: 'an image of a repository that is made beside it',
      cloudformation: {
        Images: { Type: 'AWS::ECR::Repository' },
        ...project(whole({ Environment: { Image: { 'Fn::Sub': '${Images.RepositoryUri}@sha256:0123' } } })),
      },
      terraform: {
        aws_ecr_repository: { images: { name: 'build' } },
        ...projectInTerraform(
          wholeInTerraform({ environment: { image: '${aws_ecr_repository.images.repository_url}@sha256:0123' } }),
        ),
      },
    },
  ],
  unknown: [
    {
      name: 'image decided at deployment',
      cloudformation: {
        Parameters: { Image: { Type: 'String' } },
        Resources: project({
          Artifacts: { Type: 'NO_ARTIFACTS' },
          Environment: { Type: 'LINUX_CONTAINER', ComputeType: 'BUILD_GENERAL1_SMALL', Image: { Ref: 'Image' } },
          Source: { Type: 'CODEPIPELINE' },
        }),
      },
      terraform: {
        variable: { image: { type: 'string' } },
        resource: projectInTerraform({
          artifacts: { type: 'NO_ARTIFACTS' },
          environment: { type: 'LINUX_CONTAINER', compute_type: 'BUILD_GENERAL1_SMALL', image: '${var.image}' },
          source: { type: 'CODEPIPELINE' },
        }),
      },
    },
  ],
});
