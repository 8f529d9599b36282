import { defineExamples } from '../../engine/rule';
import { project } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'no filters',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'CODEPIPELINE' },
        Triggers: { Webhook: true },
      }),
      terraform: { aws_codebuild_webhook: { build: { project_name: 'build' } } },
    },
  ],
  passes: [
    {
      name: 'pushes to main',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'GITHUB', Location: 'https://github.com/acme/app.git' },
        Triggers: {
          Webhook: true,
          FilterGroups: [
            [
              { Type: 'EVENT', Pattern: 'PUSH' },
              { Type: 'HEAD_REF', Pattern: '^refs/heads/main$' },
            ],
          ],
        },
      }),
      terraform: {
        aws_codebuild_webhook: {
          build: {
            project_name: 'build',
            filter_group: [
              {
                filter: [
                  { type: 'EVENT', pattern: 'PUSH' },
                  { type: 'HEAD_REF', pattern: '^refs/heads/main$' },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no webhook',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'CODEPIPELINE' },
      }),
    },
  ],
});
