import { type Cost, type Guards, inProfiles } from '../../hardening';
import { databaseCosts, databaseDefaults, databaseGuards } from '../defaults';

/** What a hardened cluster of databases is, in the words of no toolkit. */
export const defaults = {
  ...databaseDefaults,
  /** Whether the audit log goes to CloudWatch, where the engine has one. */
  auditExported: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deletionProtection: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...databaseGuards('cluster', { backups: 'backup', ofInstances: ['instanceProps', 'writer', 'readers'] }),
  'rds/cluster-audit-logged': {
    props: ['cloudwatchLogsExports', 'engine'],
    givenUp: ({ auditExported }) => !auditExported,
  },
};

/** What it costs beyond `DatabaseCluster` of the CDK. */
export const costs: readonly Cost[] = databaseCosts;
