import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { type Dialect, quoted } from './database';

/** PostgreSQL: https://www.postgresql.org/docs/current/sql-alterrole.html */
export const postgres: Dialect = {
  username: /^[a-z_][a-z0-9_]{0,56}(_clone)?$/,
  dbname: 'postgres',
  async exists(run, username) {
    const rows = await run(`SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ${text(username)}`);
    return rows.length > 0;
  },
  async mayLogIn(run, username) {
    const rows = await run(`SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ${text(username)} AND rolcanlogin`);
    return rows.length > 0;
  },
  async make(run, { username, password }) {
    await run(`CREATE ROLE ${name(username)} WITH LOGIN PASSWORD ${text(verifierOf(password))}`);
  },
  async change(run, { username, password }) {
    await run(`ALTER ROLE ${name(username)} WITH LOGIN PASSWORD ${text(verifierOf(password))}`);
  },
  async share(run, base, clone) {
    await run(`GRANT ${name(base)} TO ${name(clone)}`);
  },
  // What the clone makes then belongs to the first user, who could not use it otherwise when its turn comes.
  async become(run, base, clone) {
    await run('SET ROLE NONE');
    await run(`ALTER ROLE ${name(clone)} SET ROLE ${name(base)}`);
  },
};

const name = (identifier: string): string => quoted(identifier, '"');
const text = (literal: string): string => quoted(literal, "'");

/** What PostgreSQL keeps of a password, so that the password itself is in no statement and no log: RFC 5803. */
export function verifierOf(password: string): string {
  const rounds = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyed = (words: string) => createHmac('sha256', salted).update(words).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}
