import { defineRule } from '../../engine/rule';
import { webhook } from '../../resources/codebuild/webhook';

export default defineRule({
  title: 'CodeBuild webhooks say which events start a build',
  problem: 'Every event of the repository starts a build of this project, pull requests of strangers included.',
  why: 'A pull request brings its own code, which then runs with the role of the project.',
  fix: {
    how: 'Add filter groups: the events, branches and accounts that may start a build.',
    cdk: "webhookFilters: [FilterGroup.inEventOf(EventAction.PUSH).andHeadRefIs('^refs/heads/main$')]",
    properties: {
      Triggers: {
        FilterGroups: [
          [
            {
              Type: 'EVENT',
              Pattern: 'PUSH',
            },
            {
              Type: 'HEAD_REF',
              Pattern: '^refs/heads/main$',
            },
          ],
        ],
      },
    },
    arguments: {
      filter_group: [
        {
          filter: [
            {
              type: 'EVENT',
              pattern: 'PUSH',
            },
            {
              type: 'HEAD_REF',
              pattern: '^refs/heads/main$',
            },
          ],
        },
      ],
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.1.10', '2.3.5'], 'owasp-cicd': ['CICD-SEC-4'] },

  resource: webhook,
  check: (it) => it.filterGroups.isSet(),
});
