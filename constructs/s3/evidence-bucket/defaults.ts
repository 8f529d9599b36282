import { BulwarkError } from '../../../lib/engine/error';
import type { Profile, Settings } from '../../../lib/engine/settings';
import type { Cost } from '../../hardening';

export { defaults, guards } from '../hardened-bucket/defaults';

/** How records are locked: so that nobody can delete them, or nobody but those who may bypass it, whom the bucket refuses. */
export type LockMode = 'COMPLIANCE' | 'GOVERNANCE';

/** The lock of a record, where it is not said otherwise. In `dev` there is none. */
export const lockIn = ({ profile, logRetentionDays }: Settings): { mode: LockMode; days: number } | undefined =>
  LOCKS[profile] && { mode: LOCKS[profile], days: logRetentionDays };

const LOCKS: Readonly<Record<Profile, LockMode | undefined>> = {
  dev: undefined,
  baseline: 'GOVERNANCE',
  regulated: 'COMPLIANCE',
};

/** Refuses a lock that is looser, or ends sooner, than the settings ask. Nothing waives it: records are what the bucket is for. */
export function refuseLooserLock(what: string, asked: { mode: LockMode; days: number }, settings: Settings): void {
  const wanted = lockIn(settings);
  if (!wanted) return;
  if (asked.days < wanted.days || (wanted.mode === 'COMPLIANCE' && asked.mode === 'GOVERNANCE'))
    throw new BulwarkError(
      `${what}: records would be locked for ${asked.days} days in mode ${asked.mode}, and the settings ask for ${wanted.days} (logRetentionDays) in ${wanted.mode} (profile ${settings.profile}); use a HardenedBucket for what may be deleted sooner`,
    );
}

/** What it costs beyond a hardened bucket. */
export const costs: readonly Cost[] = [
  {
    of: 'storage of records for as long as they are locked, even after nobody needs them',
    savedBy: 'lockDays',
    givesUp: 'records that are there when they are asked for',
  },
];
