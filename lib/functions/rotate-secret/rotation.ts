import { randomBytes } from 'node:crypto';
import { type RotationEvent, rotating, type Secrets, textOf } from '../rotation';
import { type Credentials, credentialsOf, type Database } from './database';

const CLONE = '_clone';

/** The first of the two users that take turns. */
const baseOf = (username: string): string => (username.endsWith(CLONE) ? username.slice(0, -CLONE.length) : username);

/**
 * A function that gives a database a new password for one of two users that take turns, so that the one in use stays valid:
 * `orders`, then `orders_clone`, then `orders`. Both are made where they are missing, and the clone has whatever the first
 * is granted. Each step may be repeated, and comes to the same.
 */
export function rotation(secrets: Secrets, database: Database): (event: RotationEvent) => Promise<void> {
  const read = async (secret: string, stage: string, version?: string): Promise<Credentials> =>
    userOf(await textOf(secrets, secret, stage, version), database.username);

  return rotating(secrets, {
    async createSecret(secret, token, rotationToken) {
      if ((await secrets.get(secret, 'AWSPENDING', token)) !== undefined) return;
      const current = await read(secret, 'AWSCURRENT');
      const base = baseOf(current.username);
      const username = current.username === base ? `${base}${CLONE}` : base;
      await secrets.put(
        secret,
        token,
        JSON.stringify({ ...current, username, password: newPassword() }),
        rotationToken,
      );
    },
    async setSecret(secret, token) {
      const current = await read(secret, 'AWSCURRENT');
      const pending = await read(secret, 'AWSPENDING', token);
      const base = baseOf(pending.username);
      if (baseOf(current.username) !== base) throw new Error('the pending version is of another user than the current');
      await database.set({ current, pending, base, clone: `${base}${CLONE}` });
    },
    async testSecret(secret, token) {
      await database.test(await read(secret, 'AWSPENDING', token));
    },
  });
}

/** The user of a secret that is rotated, whose name and password are such that they can stand in any statement. */
function userOf(text: string, usernames: RegExp): Credentials {
  const user = credentialsOf(text);
  if (!usernames.test(user.username))
    throw new Error(`the secret has no username of letters, digits and underscores that leaves room for ${CLONE}`);
  if (!/^[\x20-\x7e]+$/.test(user.password) || /['"\\]/.test(user.password))
    throw new Error('the secret has no password of printable letters without quotes and backslashes');
  return user;
}

/**
 * 40 letters, digits, `-` and `_`, some of each: RDS takes no `/`, `@`, `"` and spaces, and MySQL on RDS no more than 41.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.Constraints
 */
export function newPassword(): string {
  const password = randomBytes(30).toString('base64url');
  return [/[a-z]/, /[A-Z]/, /\d/, /[-_]/].every((some) => some.test(password)) ? password : newPassword();
}
