import type { Guards } from '../../hardening';
import { guards as deployGuards, defaults as role } from '../github-deploy-role/defaults';

/** What a role for emergencies is, in the words of no toolkit. */
export const defaults = {
  ...role,
  /** Whether its alarm tells anybody. */
  actionsEnabled: true,
};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...deployGuards,
  'cloudwatch/alarm-actions-enabled': { props: ['actionsEnabled'], givenUp: ({ actionsEnabled }) => !actionsEnabled },
};
