/** A user of a database, and whatever else its secret holds. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Where it works, if not where the server says. */
  readonly dbname?: string;
}

/** Two users that take turns. */
export interface Turn {
  /** Whose password is in use. */
  readonly current: Credentials;
  /** Who is given a new one. */
  readonly pending: Credentials;
  readonly base: string;
  readonly clone: string;
}

/** A database whose users are rotated. */
export interface Database {
  /** What its users may be called, such that there is room for the name of a clone. */
  readonly username: RegExp;
  /** Gives the pending user its password. Makes users that are missing, and shares with the clone what the first may. */
  set(turn: Turn): Promise<void>;
  /** Throws where a user is not let in. */
  test(user: Credentials): Promise<void>;
}

/** What a secret holds of a user. Throws where that is no user, with no word of what it is. */
export function credentialsOf(text: string): Credentials {
  try {
    const value = JSON.parse(text);
    if (typeof value?.username === 'string' && typeof value.password === 'string') return value;
  } catch {
    // What JSON says of it would quote it.
  }
  throw new Error('the secret is no JSON object with a username and a password');
}

/** Runs a statement, and returns its rows, each with its values in order. */
export type Run = (statement: string) => Promise<readonly (readonly unknown[])[]>;

/** How a kind of database is told of users. */
export interface Dialect {
  readonly username: RegExp;
  /** A database that everybody can log in to, where one has to be named. */
  readonly dbname?: string;
  exists(run: Run, username: string): Promise<boolean>;
  mayLogIn(run: Run, username: string): Promise<boolean>;
  make(run: Run, user: Credentials): Promise<void>;
  change(run: Run, user: Credentials): Promise<void>;
  /** Gives the clone what the first user may, as it is now. */
  share(run: Run, base: string, clone: string): Promise<void>;
  /** What the clone itself says, once it is in, to be to others what the first user is. */
  become?(run: Run, base: string, clone: string): Promise<void>;
}

/** Tells a database, as its master user, of two users that take turns. */
export async function setAs(run: Run, dialect: Dialect, { current, pending, base, clone }: Turn): Promise<void> {
  if (!(await dialect.exists(run, current.username))) await dialect.make(run, current);
  if (await dialect.exists(run, pending.username)) await dialect.change(run, pending);
  else await dialect.make(run, pending);
  await dialect.share(run, base, clone);
}

/** Text between marks, which stand twice where they are in it. */
export const quoted = (text: string, mark: '"' | "'" | '`'): string =>
  `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
