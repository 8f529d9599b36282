import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { either, type Truth } from '../../engine/truth';
import { all } from '../../engine/verdict';
import { powersOf } from '../../iam/managed-powers';
import { grantsEverything } from '../../iam/policy';
import { actionsOf } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { followed, grants, rolesOf } from '../../resources/codepipeline/roles';
import { awsManagedName } from '../../resources/iam/attachment';
import { attachedTo } from '../../resources/policies';

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

const mayDoAll = (role: Reading): Truth =>
  either(
    attachedTo(role).some((policy) => powersOf(awsManagedName(policy) ?? '')?.everything),
    () => grants(role, grantsEverything),
  );
