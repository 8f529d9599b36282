import { defineRule } from '../../engine/rule';
import { expand } from '../../iam/actions';
import { leavesOpen } from '../../iam/boundary';
import { BLINDING, UNGUARDING } from '../../iam/tampering';
import { boundary } from '../../resources/iam/boundary';

export default defineRule({
  title: 'Permissions boundaries keep trails, detectors and guards in place',
  problem: 'This permissions boundary lets roles take down what watches or guards the account.',
  why: 'An intruder’s first step is to stop the trail and silence the detectors; the next is to take guards off data and keys.',
  fix: {
    how: 'Deny these actions in the boundary, and keep them for a role of the security team.',
    cdk: "permissionsBoundary: new PermissionsBoundary(this, 'Boundary', { services: ['s3', 'dynamodb'] })",
    noCode: 'Which actions and resources the policy has to name, only its author can say.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: boundary,
  check: (it) => {
    const { known } = it.policy;
    if (!known) return it.policy.isAbsentHere ? it.policy.notApplicable() : it.policy.unknown();
    let undecided = known.open;
    for (const { name } of [...BLINDING, ...UNGUARDING].flatMap(expand)) {
      const open = leavesOpen(known.statements, name);
      if (open) return it.policy.fail(`${name} is neither left out nor denied`);
      undecided ||= open === undefined;
    }
    return undecided ? it.policy.unknown() : it.policy.pass();
  },
});
