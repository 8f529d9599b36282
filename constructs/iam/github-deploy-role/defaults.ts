import type { Guards } from '../../hardening';
import * as role from '../least-privilege-role/defaults';

const { sessionSeconds } = role.defaults;

/** What a deploy role is, in the words of no toolkit: a least-privilege role whose trust is made of its sources. */
export const defaults = { sessionSeconds };

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof role.defaults> = {
  'iam/role-short-sessions': role.guards['iam/role-short-sessions']!,
};
