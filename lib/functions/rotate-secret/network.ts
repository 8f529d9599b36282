import { type Credentials, type Database, type Dialect, type Run, setAs } from './database';

/** Where a database listens. */
export interface Server {
  readonly host: string;
  readonly port: number;
}

/** A connection as one user. */
export interface Session {
  readonly run: Run;
  end(): Promise<void>;
}

/** Logs in over TLS, where the certificate names the host and is of an authority that Node trusts. */
export type LogIn = (server: Server, user: Credentials, dbname: string | undefined) => Promise<Session>;

/** Milliseconds until a server that says nothing is given up. */
const PATIENCE = 10_000;

export const logInToPostgres: LogIn = async ({ host, port }, { username, password }, database) => {
  const { Client } = await import('pg');
  const client = new Client({
    ...{ host, port, user: username, password, database },
    ssl: { rejectUnauthorized: true },
    ...{ connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE },
  });
  // What ends a connection that is not in use is of no interest; in use, the statement fails.
  client.on('error', () => undefined);
  await client.connect();
  return {
    run: async (text) => (await client.query({ text, rowMode: 'array' })).rows,
    end: () => client.end(),
  };
};

export const logInToMysql: LogIn = async ({ host, port }, { username, password }, database) => {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({
    ...{ host, port, user: username, password, database },
    ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' },
    connectTimeout: PATIENCE,
  });
  connection.on('error', () => undefined);
  return {
    async run(sql) {
      const [rows] = await connection.query({ sql, rowsAsArray: true, timeout: PATIENCE });
      return Array.isArray(rows) ? (rows as unknown[][]) : [];
    },
    end: () => connection.end(),
  };
};

/** A database that is spoken to over the network: by its master user, and by users whose passwords are to be tested. */
export function databaseAt(
  server: Server,
  dialect: Dialect,
  logIn: LogIn,
  master: () => Promise<Credentials>,
): Database {
  const as = async (who: string, user: Credentials, work: (run: Run) => Promise<unknown>): Promise<void> => {
    const session = await logIn(server, user, user.dbname ?? dialect.dbname).catch((error: Error) => {
      throw new Error(`${who} '${user.username}' cannot log in to ${server.host}:${server.port}: ${error.message}`);
    });
    try {
      await work(session.run);
    } finally {
      await session.end();
    }
  };
  return {
    username: dialect.username,
    async set(turn) {
      const { pending, base, clone } = turn;
      await as('the master user', await master(), (run) => setAs(run, dialect, turn));
      const { become } = dialect;
      if (become && pending.username === clone) await as('the user', pending, (run) => become(run, base, clone));
    },
    test: (user) => as('the user', user, (run) => run('SELECT 1')),
  };
}
