import { trustGuards } from '../trust';

/** What a least-privilege role is, said once for every toolkit. */
export const leastPrivilegeRoleDefaults = {
  /** Seconds that a session lasts at most. */
  sessionSeconds: 3600,
} as const;

/** The rules that notice when a default is given up, and the props that can do it. Grants have guards of their own. */
export const leastPrivilegeRoleGuards = { ...trustGuards, 'iam/role-short-sessions': ['maxSessionDuration'] } as const;

/** The path of the roles of a service, under which policies can name them together. */
export const pathOf = (service: string): string => `/app/${service.replace(/[^\w+=,.@-]+/g, '-')}/`;
