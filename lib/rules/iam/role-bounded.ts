import { defineRule } from '../../engine/rule';
import { role } from '../../resources/iam/role';

export default defineRule({
  title: 'IAM roles have a permissions boundary',
  problem: 'This role has no permissions boundary.',
  why: 'A boundary holds whatever policies are attached later, so that a mistake in one of them cannot make an administrator.',
  fix: {
    how: 'Set a permissions boundary.',
    cdk: 'permissionsBoundary: boundary',
    properties: { PermissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary' },
    arguments: { permissions_boundary: 'arn:aws:iam::111122223333:policy/boundary' },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  resource: role,
  check: (it) => it.boundary.isSet(),
});
