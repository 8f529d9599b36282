import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'Builds of CodeBuild projects end within an hour',
  problem: 'A build of this project may run for longer than an hour.',
  why: 'A build that hangs or was taken over goes on with the credentials of the project until it is stopped.',
  fix: {
    how: 'Limit builds to sixty minutes, which is what CodeBuild does where nothing is said.',
    cdk: { timeout: 'Duration.minutes(60)' },
    properties: { TimeoutInMinutes: 60 },
    arguments: { build_timeout: 60 },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: project,
  check: (it) => it.minutes.or(awsDefaults.buildMinutes.value).atMost(60),
});
