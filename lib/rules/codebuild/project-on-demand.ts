import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'Builds of CodeBuild projects run on machines that are gone after them',
  problem: 'Builds of this project run on machines of a reserved fleet, which are kept from one build to the next.',
  why: 'A machine of a fleet goes on running when a build has ended, and what the build leaves there can be with the next.',
  fix: {
    how: 'Leave the fleet out: a machine on demand is destroyed when its build has ended.',
    noCode: 'The fleet is taken out of the code, and no setting says that.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: project,
  check: (it) => it.fleet.isAbsent(),
});
