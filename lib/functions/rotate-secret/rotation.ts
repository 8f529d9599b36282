import { randomBytes } from 'node:crypto';
import { type Credentials, credentialsOf, type Database } from './database';

/** What the function is called with, four times for each rotation: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html */
export interface RotationEvent {
  readonly Step: string;
  readonly SecretId: string;
  readonly ClientRequestToken: string;
  /** Says to Secrets Manager who rotates, where it says so here. */
  readonly RotationToken?: string;
}

/** What the function asks of Secrets Manager. */
export interface Secrets {
  /** Whether the secret is rotated, and the stages of each of its versions. */
  describe(secret: string): Promise<{ readonly rotated: boolean; readonly stages: Readonly<Record<string, string[]>> }>;
  /** The text of a version in a stage, and `undefined` where there is none. */
  get(secret: string, stage: string, version?: string): Promise<string | undefined>;
  /** Keeps the text as the pending version of that token. */
  put(secret: string, token: string, text: string, rotationToken?: string): Promise<void>;
  /** Makes one version current in place of another. */
  promote(secret: string, token: string, replaced: string): Promise<void>;
}

type Step = (secret: string, token: string, event: RotationEvent & { readonly current: string }) => Promise<void>;

const CLONE = '_clone';

/** The first of the two users that take turns. */
const baseOf = (username: string): string => (username.endsWith(CLONE) ? username.slice(0, -CLONE.length) : username);

/**
 * A function that gives a database a new password for one of two users that take turns, so that the one in use stays valid:
 * `orders`, then `orders_clone`, then `orders`. Both are made where they are missing, and the clone has whatever the first
 * is granted. Each step may be repeated, and comes to the same. Throws where a step is asked for that is not due.
 */
export function rotation(secrets: Secrets, database: Database): (event: RotationEvent) => Promise<void> {
  const read = async (secret: string, stage: string, version?: string): Promise<Credentials> => {
    const text = await secrets.get(secret, stage, version);
    if (text === undefined) throw new Error(`the secret has no version ${version ?? ''} that is ${stage}`);
    return userOf(text, database.username);
  };

  const steps: Record<string, Step> = {
    async createSecret(secret, token, { RotationToken }) {
      if ((await secrets.get(secret, 'AWSPENDING', token)) !== undefined) return;
      const current = await read(secret, 'AWSCURRENT');
      const base = baseOf(current.username);
      const username = current.username === base ? `${base}${CLONE}` : base;
      await secrets.put(
        secret,
        token,
        JSON.stringify({ ...current, username, password: newPassword() }),
        RotationToken,
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
    finishSecret: (secret, token, { current }) => secrets.promote(secret, token, current),
  };

  return async (event) => {
    const { Step, SecretId: secret, ClientRequestToken: token } = event;
    const { rotated, stages } = await secrets.describe(secret);
    if (!rotated) throw new Error('the secret is not to be rotated');
    const own = stages[token];
    if (!own) throw new Error(`the secret has no version ${token}`);
    if (own.includes('AWSCURRENT')) return;
    if (!own.includes('AWSPENDING')) throw new Error(`version ${token} is not pending`);
    const step = Object.hasOwn(steps, Step) ? steps[Step] : undefined;
    if (!step) throw new Error(`there is no step '${Step}'`);
    const [current = ''] = Object.entries(stages).find(([, of]) => of.includes('AWSCURRENT')) ?? [];
    await step(secret, token, { ...event, current });
  };
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
