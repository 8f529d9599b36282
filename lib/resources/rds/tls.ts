/** A parameter of a parameter group that turns connections without TLS away, what it then is, and how to say so. */
interface TlsParameter {
  readonly name: string;
  readonly forced: RegExp;
  readonly value: string;
}

/** Source: RDS User Guide and Aurora User Guide, "Using SSL/TLS", November 2026. */
const PARAMETERS: readonly (readonly [RegExp, TlsParameter])[] = [
  [/mysql|mariadb|^aurora$/, { name: 'require_secure_transport', forced: /^(1|on|true)$/i, value: 'ON' }],
  [/^db2/, { name: 'db2comm', forced: /^ssl$/i, value: 'SSL' }],
  [/^/, { name: 'rds.force_ssl', forced: /^(1|on|true)$/i, value: '1' }],
];

/** The parameter of an engine that decides whether it takes connections without TLS. */
export const tlsParameter = (engine: string): TlsParameter =>
  (PARAMETERS.find(([of]) => of.test(engine)) as (typeof PARAMETERS)[number])[1];

/** Whether an engine has such a parameter: Oracle is told by an option. */
export const hasTlsParameter = (engine: string): boolean =>
  /^(aurora|postgres|mysql|mariadb|sqlserver-|db2-)/.test(engine);
