import { BulwarkError } from '../../lib/engine/error';
import { hasTlsParameter, tlsParameter } from '../../lib/resources/rds/tls';

export { logsOf } from '../../lib/resources/rds/logs';

/** Parameters of a parameter group, by name. */
export type Parameters = Readonly<Record<string, string>>;

const isPostgres = (engine: string): boolean => /postgres/.test(engine);
const isMysql = (engine: string): boolean => /mysql|mariadb/.test(engine);

/** Seconds after which a statement is slow. */
const SLOW_SECONDS = 1;

/** Who connects, and what is changed in tables and permissions. */
const AUDITED = 'CONNECT,QUERY_DDL,QUERY_DCL';

/** Aurora audits by parameters, where RDS has an option. */
const auditing = (engine: string): Parameters =>
  engine.startsWith('aurora') ? { server_audit_logging: '1', server_audit_events: AUDITED } : {};

/** Statements that are logged: changes of tables, and slow ones. Exported logs have to be written to files. */
const logging = (engine: string): Parameters =>
  isPostgres(engine)
    ? { log_statement: 'ddl', log_min_duration_statement: String(SLOW_SECONDS * 1000) }
    : isMysql(engine)
      ? { slow_query_log: '1', long_query_time: String(SLOW_SECONDS), log_output: 'FILE', ...auditing(engine) }
      : {};

/** What the parameter group of an engine says: no connection without TLS, and what is logged. */
export function parametersOf(engine: string, given: Parameters = {}): Parameters {
  const { name, value } = tlsParameter(engine);
  return { ...(hasTlsParameter(engine) && { [name]: value }), ...logging(engine), ...given };
}

/** Whether parameters turn connections without TLS away, where it is they that do. */
export function requiresTls(engine: string, parameters: Parameters): boolean {
  const { name, forced } = tlsParameter(engine);
  return !hasTlsParameter(engine) || forced.test(parameters[name] ?? '');
}

/** Whether changes of tables and slow statements are logged, where parameters decide it. */
export const logsStatements = (engine: string, { log_statement, log_min_duration_statement }: Parameters): boolean =>
  !isPostgres(engine) || (log_statement !== 'none' && log_min_duration_statement !== '-1');

/** Engines whose users can log in with tokens of IAM. Source: RDS User Guide, "IAM database authentication", November 2026. */
export const takesIamTokens = (engine: string): boolean => isPostgres(engine) || isMysql(engine);

/** The option that writes the audit log of MySQL and MariaDB, which is otherwise empty. */
export const auditOption = (engine: string) =>
  /^(mysql|mariadb)$/.test(engine)
    ? { name: 'MARIADB_AUDIT_PLUGIN', settings: { SERVER_AUDIT_EVENTS: AUDITED } }
    : undefined;

/** Refuses an engine without the version that its parameter group is for. */
export function refuseUnversioned(what: string, engine: string): never {
  throw new BulwarkError(
    `${what}: a parameter group that turns connections without TLS away is for one version of ${engine}; name the version of the engine, or give a parameter group`,
  );
}

/** The major version of an engine as option groups name it. */
export const majorOf = (engine: string, version: string): string => {
  const [first = '', second = '0'] = version.split('.');
  return /postgres|^oracle/.test(engine) ? first : /^sqlserver/.test(engine) ? `${first}.00` : `${first}.${second}`;
};

/** The family of parameter groups that a version of an engine takes. */
export const familyOf = (engine: string, version: string): string =>
  /^sqlserver/.test(engine)
    ? `${engine}-${majorOf(engine, version).slice(0, -1)}`
    : `${engine}${/^(oracle|db2)/.test(engine) ? '-' : ''}${majorOf(engine, version)}`;
