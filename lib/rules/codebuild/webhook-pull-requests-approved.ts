import { defineRule } from '../../engine/rule';
import { webhook } from '../../resources/codebuild/webhook';

export default defineRule({
  title: 'CodeBuild webhooks wait for approval of pull requests of strangers',
  problem: 'A pull request of anyone starts a build of this project as soon as it is opened.',
  why: 'A pull request brings its own code, which then runs with the role of the project before anybody has read it.',
  fix: {
    how: 'Ask for the comment of a maintainer before pull requests are built, which is what new projects do where nothing is said.',
    properties: { Triggers: { PullRequestBuildPolicy: { RequiresCommentApproval: 'ALL_PULL_REQUESTS' } } },
    arguments: { pull_request_build_policy: { requires_comment_approval: 'ALL_PULL_REQUESTS' } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: webhook,
  check: (it) => it.approval.isNot('DISABLED'),
});
