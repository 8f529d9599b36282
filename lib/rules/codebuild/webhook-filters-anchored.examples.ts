import { defineExamples } from '../../engine/rule';
import { project } from './example-project';

/** A webhook that takes pushes which pass this filter too. */
const filtered = (filter: { Type: string; Pattern: string; ExcludeMatchedPattern?: boolean }) => ({
  cloudformation: project({
    Artifacts: { Type: 'NO_ARTIFACTS' },
    Environment: {
      Type: 'LINUX_CONTAINER',
      ComputeType: 'BUILD_GENERAL1_SMALL',
      Image: 'aws/codebuild/standard:7.0',
    },
    Source: { Type: 'GITHUB', Location: 'https://github.com/acme/app.git' },
    Triggers: { Webhook: true, FilterGroups: [[{ Type: 'EVENT', Pattern: 'PUSH' }, filter]] },
  }),
  terraform: {
    aws_codebuild_webhook: {
      build: {
        project_name: 'build',
        filter_group: [
          {
            filter: [
              { type: 'EVENT', pattern: 'PUSH' },
              {
                type: filter.Type,
                pattern: filter.Pattern,
                ...(filter.ExcludeMatchedPattern && { exclude_matched_pattern: true }),
              },
            ],
          },
        ],
      },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'an end that is one character', ...filtered({ Type: 'HEAD_REF', Pattern: '^refs/heads/main\\$' }) },
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
      name: 'groups within a group',
      ...filtered({ Type: 'HEAD_REF', Pattern: '^refs/heads/(main|release/(stable|next))$' }),
    },
    { name: 'alternatives in one group', ...filtered({ Type: 'ACTOR_ACCOUNT_ID', Pattern: '(^1234567$|^7654321$)' }) },
    { name: 'a bar that is one character', ...filtered({ Type: 'HEAD_REF', Pattern: '^refs/heads/a[|]b\\|c$' }) },
    {
      name: 'branches that start nothing',
      ...filtered({ Type: 'HEAD_REF', Pattern: 'wip', ExcludeMatchedPattern: true }),
    },
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
