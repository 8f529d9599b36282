import { defineExamples } from '../../engine/rule';
import { project } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'an account id without anchors',
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
              { Type: 'ACTOR_ACCOUNT_ID', Pattern: '1234567' },
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
                  { type: 'ACTOR_ACCOUNT_ID', pattern: '1234567' },
                ],
              },
            ],
          },
        },
      },
    },
    {
      name: 'alternatives of which only the ends are anchored',
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
              { Type: 'ACTOR_ACCOUNT_ID', Pattern: '^1234567|7654321$' },
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
                  { type: 'ACTOR_ACCOUNT_ID', pattern: '^1234567|7654321$' },
                ],
              },
            ],
          },
        },
      },
    },
    {
      name: 'a branch without an end',
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
              { Type: 'HEAD_REF', Pattern: '^refs/heads/main' },
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
                  { type: 'HEAD_REF', pattern: '^refs/heads/main' },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'whole account ids',
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
              { Type: 'ACTOR_ACCOUNT_ID', Pattern: '^(1234567|7654321)$' },
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
                  { type: 'ACTOR_ACCOUNT_ID', pattern: '^(1234567|7654321)$' },
                ],
              },
            ],
          },
        },
      },
    },
    {
      name: 'a whole branch',
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
    {
      name: 'events alone',
      cloudformation: project({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Environment: {
          Type: 'LINUX_CONTAINER',
          ComputeType: 'BUILD_GENERAL1_SMALL',
          Image: 'aws/codebuild/standard:7.0',
        },
        Source: { Type: 'GITHUB', Location: 'https://github.com/acme/app.git' },
        Triggers: { Webhook: true, FilterGroups: [[{ Type: 'EVENT', Pattern: 'PUSH' }]] },
      }),
      terraform: {
        aws_codebuild_webhook: {
          build: { project_name: 'build', filter_group: [{ filter: [{ type: 'EVENT', pattern: 'PUSH' }] }] },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'pattern decided at deployment',
      cloudformation: {
        Parameters: { Branch: { Type: 'String' } },
        Resources: project({
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
                { Type: 'HEAD_REF', Pattern: { Ref: 'Branch' } },
              ],
            ],
          },
        }),
      },
      terraform: {
        variable: { branch: { type: 'string' } },
        resource: {
          aws_codebuild_webhook: {
            build: {
              project_name: 'build',
              filter_group: [{ filter: [{ type: 'HEAD_REF', pattern: '${var.branch}' }] }],
            },
          },
        },
      },
    },
  ],
});
