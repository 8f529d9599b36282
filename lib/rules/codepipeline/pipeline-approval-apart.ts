import { defineRule } from '../../engine/rule';
import { both, someOf, type Truth } from '../../engine/truth';
import { hasHole } from '../../engine/value';
import { all } from '../../engine/verdict';
import { matches } from '../../iam/glob';
import { allows, type Items, includesAll } from '../../iam/policy';
import { actionsOf } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { followed, grants, rolesOf } from '../../resources/codepipeline/roles';

export default defineRule({
  title: 'What a pipeline acts as may not approve for it',
  problem: 'A role of this pipeline may give the approval that the pipeline waits for.',
  why: 'Code that runs in a build then approves its own deployment, and the approval stops nobody.',
  fix: {
    how: 'Leave codepipeline:PutApprovalResult to a role of the people who approve, and name the actions of CodePipeline that the others need.',
    cdk: "role: new Role(this, 'Release', { assumedBy: new ServicePrincipal('codepipeline.amazonaws.com') })",
    noCode: 'Which actions the role needs instead, only its author can say.',
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-1'] },
  resource: pipeline,
  check: ({ reading, actions: place, name, role }) => {
    const actions = actionsOf(reading) ?? [];
    const approvals = actions.filter(({ category }) => category === 'Approval');
    const roles = [...followed(reading, role), ...actions.flatMap((action) => rolesOf(reading, action))];
    if (approvals.length === 0 || roles.length === 0) return place.notApplicable();
    return all(
      ...roles.map(({ at, role: one }) => {
        const approves = grants(one, (statement) =>
          both(allows(statement, 'codepipeline:PutApprovalResult'), () =>
            isOf(statement.resources, name.filled().text),
          ),
        );
        if (approves === false) return at.pass();
        return approves ? at.fail(`${one.id} may approve`) : at.unknown();
      }),
    );
  },
});

/** Whether resources of a statement take in the approvals of a pipeline. */
const isOf = (resources: Items, name = '${}'): Truth =>
  resources.negated ||
  includesAll(resources) ||
  someOf(resources.list, ({ text, open }) => {
    const [, , service = '*', , , resource = '*'] = text.split(':');
    const [pipeline = ''] = resource.split('/');
    if (open) return undefined;
    if (!matches(service, 'codepipeline')) return false;
    return hasHole(pipeline) || hasHole(name) ? pipeline === '*' || undefined : matches(pipeline, name);
  });
