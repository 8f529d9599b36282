import type { Guards } from '../../hardening';

export const defaults = {
  /** Whether its roles are taken within one organisation alone. */
  withinOrganization: true,
};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'iam/role-trust-external-id': { props: ['organization'], givenUp: ({ withinOrganization }) => !withinOrganization },
};
