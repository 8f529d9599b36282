/** What each engine can export. Source: Security Hub, RDS.9, November 2026. */
const LOGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(mysql|mariadb)$/, ['audit', 'error', 'general', 'slowquery']],
  [/^postgres$/, ['postgresql', 'upgrade']],
  [/^aurora-mysql$/, ['audit', 'error', 'general', 'slowquery']],
  [/^aurora-postgresql$/, ['postgresql']],
  [/^oracle/, ['alert', 'audit', 'listener', 'trace']],
  [/^sqlserver/, ['agent', 'error']],
];

/** The logs that an engine can export, where that is known. */
export const logsOf = (engine = ''): readonly string[] | undefined => LOGS.find(([of]) => of.test(engine))?.[1];
