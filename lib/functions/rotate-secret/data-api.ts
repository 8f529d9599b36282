import { ExecuteStatementCommand, type Field, RDSDataClient } from '@aws-sdk/client-rds-data';
import { type Database, type Dialect, type Run, setAs } from './database';

/** An Aurora cluster, by the RDS Data API, which logs in with a secret that it reads itself. */
export interface Cluster {
  readonly arn: string;
  /** The secret of its master user. */
  readonly adminSecret: string;
}

/** Statements that a cluster is told by the RDS Data API. */
export function byDataApi(
  { arn, adminSecret }: Cluster,
  database: string | undefined,
  client = new RDSDataClient(),
): Run {
  return async (sql) => {
    const { records = [] } = await client.send(
      new ExecuteStatementCommand({ resourceArn: arn, secretArn: adminSecret, database, sql }),
    );
    return records.map((fields) => fields.map(contentOf));
  };
}

const contentOf = (field: Field): unknown => (field.isNull ? null : Object.values(field)[0]);

/** A cluster whose users are rotated so. Nobody but the master user can log in by the Data API, so it is asked who could. */
export const clusterOf = (dialect: Dialect, run: Run): Database => ({
  username: dialect.username,
  set: (turn) => setAs(run, dialect, turn),
  async test({ username }) {
    if (!(await dialect.mayLogIn(run, username)))
      throw new Error(`the database has no user '${username}' who may log in`);
  },
});
