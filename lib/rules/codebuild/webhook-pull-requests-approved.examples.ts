import { defineExamples } from '../../engine/rule';
import { project, whole } from './example-project';

const FILTER = { Type: 'EVENT', Pattern: 'PULL_REQUEST_CREATED' };
const filter_group = [{ filter: [{ type: 'EVENT', pattern: 'PULL_REQUEST_CREATED' }] }];

const pullRequests = (approval: string | undefined) => ({
  cloudformation: project(
    whole({
      Source: { Type: 'GITHUB', Location: 'https://github.com/acme/app.git' },
      Triggers: {
        Webhook: true,
        FilterGroups: [[FILTER]],
        ...(approval && { PullRequestBuildPolicy: { RequiresCommentApproval: approval } }),
      },
    }),
  ),
  terraform: {
    aws_codebuild_webhook: {
      build: {
        project_name: 'build',
        filter_group,
        ...(approval && { pull_request_build_policy: { requires_comment_approval: approval } }),
      },
    },
  },
});

export default defineExamples({
  fails: [{ name: 'no approval', ...pullRequests('DISABLED') }],
  passes: [
    { name: 'approval of all', ...pullRequests('ALL_PULL_REQUESTS') },
    { name: 'approval of those from forks', ...pullRequests('FORK_PULL_REQUESTS') },
    { name: 'left out, which asks for it', ...pullRequests(undefined) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Approval: { Type: 'String' } },
        Resources: project(
          whole({
            Source: { Type: 'GITHUB', Location: 'https://github.com/acme/app.git' },
            Triggers: {
              Webhook: true,
              FilterGroups: [[FILTER]],
              PullRequestBuildPolicy: { RequiresCommentApproval: { Ref: 'Approval' } },
            },
          }),
        ),
      },
      terraform: {
        variable: { approval: { type: 'string' } },
        resource: {
          aws_codebuild_webhook: {
            build: {
              project_name: 'build',
              filter_group,
              pull_request_build_policy: { requires_comment_approval: '${var.approval}' },
            },
          },
        },
      },
    },
  ],
});
