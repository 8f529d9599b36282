import { type Cost, type Guards, inProfiles } from '../../hardening';
import { databaseCosts, databaseDefaults, databaseGuards } from '../defaults';

/** What a hardened database is, in the words of no toolkit. */
export const defaults = { ...databaseDefaults, multiAz: true };

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deletionProtection: false, multiAz: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...databaseGuards('instance', { backups: 'backupRetention', ofInstances: [] }),
  'rds/instance-multi-az': { props: ['multiAz', 'availabilityZone'], givenUp: ({ multiAz }) => !multiAz },
};

/** What it costs beyond `DatabaseInstance` of the CDK. */
export const costs: readonly Cost[] = [
  ...databaseCosts,
  {
    of: 'a second machine and its storage, in another zone',
    savedBy: 'multiAz',
    givesUp: 'a database that stays when its zone goes',
  },
];
