import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'Builds of CodeBuild projects are not shown to the public',
  problem: 'Anyone on the internet can read the builds of this project, with their logs and artifacts.',
  why: 'Logs and artifacts hold source code, addresses and sometimes secrets.',
  fix: {
    how: 'Make the project private.',
    cdk: {
      visibility: 'ProjectVisibility.PRIVATE',
    },
    properties: {
      Visibility: 'PRIVATE',
    },
    arguments: {
      project_visibility: 'PRIVATE',
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: project,
  check: (it) => it.visibility.isNot('PUBLIC_READ'),
});
