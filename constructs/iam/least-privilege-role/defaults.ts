import type { Guards } from '../../hardening';
import { trustGuards } from '../trust';

/** What a least-privilege role is, in the words of no toolkit. What it is granted is guarded by grants.ts. */
export const defaults = {
  /** The rules that find fault with its trust. */
  looseTrust: [] as readonly string[],
  /** Seconds that a session lasts at most. */
  sessionSeconds: 3600,
};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...trustGuards,
  'iam/role-short-sessions': {
    props: ['maxSessionDuration'],
    givenUp: ({ sessionSeconds }) => sessionSeconds > defaults.sessionSeconds,
  },
};

/** The path of the roles of a service, under which policies can name them together. */
export const pathOf = (service: string): string => `/app/${service.replace(/[^\w+=,.@-]+/g, '-')}/`;
