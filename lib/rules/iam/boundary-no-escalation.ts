import { defineRule } from '../../engine/rule';
import { both, type Truth } from '../../engine/truth';
import { leavesOpen } from '../../iam/boundary';
import { BOUNDED } from '../../iam/ways-up';
import { boundary } from '../../resources/iam/boundary';

export default defineRule({
  title: 'Permissions boundaries close the ways to more permissions',
  problem: 'This permissions boundary leaves a way open to permissions beyond it.',
  why: 'A boundary bounds nobody who may change it, make identities without it, or run code as a role that it does not bound.',
  fix: {
    how: 'Leave the action out of the boundary or deny it there; deny changes to roles unless iam:PermissionsBoundary names this boundary.',
    cdk: "permissionsBoundary: new PermissionsBoundary(this, 'Boundary', { services: ['s3', 'dynamodb'] })",
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject', 'dynamodb:Query'], Resource: '*' }],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject', 'dynamodb:Query'], Resource: '*' }],
      }),
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: boundary,
  check: (it) => {
    const { known } = it.policy;
    if (!known) return it.policy.isAbsentHere ? it.policy.notApplicable() : it.policy.unknown();
    const seen = new Map<string, Truth>();
    const isOpen = (action: string): Truth => {
      if (!seen.has(action)) seen.set(action, leavesOpen(known.statements, action));
      return seen.get(action);
    };
    const ways = BOUNDED.map(({ actions }) => ({
      actions,
      truth: both(...actions.map(isOpen)),
    }));
    const open = ways.find(({ truth }) => truth);
    if (open) return it.policy.fail(`${open.actions.join(' with ')} is neither left out nor denied`);
    return known.open || ways.some(({ truth }) => truth === undefined) ? it.policy.unknown() : it.policy.pass();
  },
});
