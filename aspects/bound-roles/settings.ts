import type { Settings } from '../change';

/** The roles and users whose boundary is set where they name none. */
export const boundBy = (boundary: string): Settings => ({
  ...of('PermissionsBoundary', boundary, 'AWS::IAM::Role', 'AWS::IAM::User'),
  ...of('permissions_boundary', boundary, 'aws_iam_role', 'aws_iam_user'),
});

const of = (path: string, value: string, ...types: readonly string[]): Settings =>
  Object.fromEntries(types.map((type) => [type, [{ path, value }]]));
