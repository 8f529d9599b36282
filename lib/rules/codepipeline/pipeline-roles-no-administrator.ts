import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { actionsOf } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { followed, rolesOf } from '../../resources/codepipeline/roles';
import { mayDoAll } from '../../resources/iam/administrators';

export default defineRule({
  title: 'Pipelines do not act as administrators',
  problem: 'This pipeline acts with a role that may do everything.',
  why: 'Whoever gets a change into the source code, or a package into the build, then owns the account.',
  fix: {
    how: 'Give each action, each project and CloudFormation a role of its own that names what it deploys, with a permissions boundary.',
    cdk: "role: new Role(this, 'Release', { assumedBy: new ServicePrincipal('codepipeline.amazonaws.com') })",
    noCode: 'What the role needs instead, only its author can say.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'owasp-cicd': ['CICD-SEC-2', 'CICD-SEC-5'] },
  resource: pipeline,
  check: ({ reading, actions: place, role }) => {
    const actions = actionsOf(reading) ?? [];
    const roles = [...followed(reading, role), ...actions.flatMap((action) => rolesOf(reading, action))];
    if (roles.length === 0) return place.notApplicable();
    return all(
      ...roles.map(({ at, role: one }) => {
        const isAdministrator = mayDoAll(one);
        if (isAdministrator === false) return at.pass();
        return isAdministrator ? at.fail(`${one.id} may do everything`) : at.unknown();
      }),
    );
  },
});
