import type { Provides } from '../../hardening';

export { defaults, guards } from '../../cloudwatch/security-alarms/defaults';

/** What Security Hub looks for that it brings: no key is older than 90 days. */
export const provides: Provides = { 'security-hub': ['IAM.3'] };
