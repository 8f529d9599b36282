const PORTS: readonly [RegExp, readonly number[]][] = [
  [/^aurora/, [3306, 5432]],
  [/mysql|mariadb/, [3306]],
  [/postgres/, [5432]],
  [/oracle/, [1521]],
  [/sqlserver/, [1433]],
  [/db2/, [50000]],
];

/** The ports an engine listens on unless told otherwise; every engine's where it is not known. */
export const defaultPorts = (engine: string | undefined): readonly number[] =>
  PORTS.find(([name]) => name.test(engine ?? ''))?.[1] ?? PORTS.flatMap(([, ports]) => ports);
