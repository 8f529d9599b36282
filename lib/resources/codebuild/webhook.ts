import { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';

/** What makes a CodeBuild project build: the triggers of a CloudFormation project, a webhook in Terraform. */
export const webhook = defineResource({
  cloudformation: 'AWS::CodeBuild::Project',
  terraform: 'aws_codebuild_webhook',
  where: (it) => it.type === 'aws_codebuild_webhook' || String(it.fact('Triggers.Webhook').value) === 'true',
  facts: {
    filterGroups: fact<unknown[]>('Triggers.FilterGroups', 'filter_group'),
    /** Whose pull requests wait for a comment: `DISABLED` for nobody's. */
    approval: fact<string>(
      'Triggers.PullRequestBuildPolicy.RequiresCommentApproval',
      'pull_request_build_policy.requires_comment_approval',
    ),
    /** The filters of all groups. */
    filters: fact<unknown[]>(
      (it) => {
        const groups = it.fact<unknown[]>('Triggers.FilterGroups');
        return groups.isUnknown
          ? groups
          : new Fact(
              groups.at,
              groups.items().flatMap((group) => group.items().map((filter) => filter.value)),
            );
      },
      (it) => {
        const groups = it.fact<unknown[]>('filter_group');
        return groups.isUnknown
          ? groups
          : new Fact(
              groups.at,
              groups.items().flatMap((group) =>
                group
                  .get('filter')
                  .items()
                  .map((filter) => filter.value),
              ),
            );
      },
    ),
  },
});
