/** What the function is called with, four times for each rotation: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html */
export interface RotationEvent {
  readonly Step: string;
  readonly SecretId: string;
  readonly ClientRequestToken: string;
}

/** What the function has around it. */
export interface Surroundings {
  /** An operation of Secrets Manager: `GetSecretValue`. */
  readonly secrets: (operation: string, input: object) => Promise<any>;
  /** `ExecuteStatement` of the RDS Data API. */
  readonly execute: (input: object) => Promise<any>;
  readonly crypto: Pick<typeof import('node:crypto'), 'randomBytes' | 'pbkdf2Sync' | 'createHmac' | 'createHash'>;
  /** `CLUSTER_ARN`, `ADMIN_SECRET_ARN` and `ENGINE`, which is `aurora-postgresql` or `aurora-mysql`. */
  readonly env: { readonly [name: string]: string | undefined };
}

/**
 * A function that gives a database a new password for one of two users that take turns, so that the one in use stays valid:
 * `orders`, then `orders_clone`, then `orders`. Both are made where they are missing, and the clone has whatever the first
 * is granted. Each step may be repeated. Throws where a step is asked for that is not due.
 */
export function rotation({ secrets, execute, crypto, env }: Surroundings): (event: RotationEvent) => Promise<void> {
  const CLONE = '_clone';
  const isPostgres = env.ENGINE === 'aurora-postgresql';

  const read = async (SecretId: string, version: object): Promise<any> => {
    const { SecretString } = await secrets('GetSecretValue', { SecretId, ...version });
    const value = JSON.parse(SecretString);
    const names = isPostgres ? /^[a-z_][a-z0-9_]{0,56}(_clone)?$/ : /^[A-Za-z_][A-Za-z0-9_]{0,25}(_clone)?$/;
    if (typeof value.username !== 'string' || !names.test(value.username))
      throw new Error(`the secret has no username of letters, digits and underscores that leaves room for ${CLONE}`);
    if (typeof value.password !== 'string' || !/^[\x20-\x7e]+$/.test(value.password) || /['"\\]/.test(value.password))
      throw new Error('the secret has no password of printable letters without quotes and backslashes');
    return value;
  };

  const query = async (sql: string, name?: string): Promise<any[]> => {
    const { records = [] } = await execute({
      resourceArn: env.CLUSTER_ARN,
      secretArn: env.ADMIN_SECRET_ARN,
      database: isPostgres ? 'postgres' : 'mysql',
      sql,
      ...(name !== undefined && { parameters: [{ name: 'name', value: { stringValue: name } }] }),
    });
    return records;
  };

  /** What PostgreSQL keeps of a password, so that the password itself is in no statement and no log: RFC 5803. */
  const verifierOf = (password: string): string => {
    const rounds = 4096;
    const salt = crypto.randomBytes(16);
    const salted = crypto.pbkdf2Sync(password, salt, rounds, 32, 'sha256');
    const keyed = (text: string) => crypto.createHmac('sha256', salted).update(text).digest();
    const stored = crypto.createHash('sha256').update(keyed('Client Key')).digest('base64');
    return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
  };

  const baseOf = (username: string): string => (username.endsWith(CLONE) ? username.slice(0, -CLONE.length) : username);
  const isThere = async (name: string): Promise<boolean> =>
    (
      await query(
        isPostgres
          ? 'SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = :name'
          : 'SELECT 1 FROM mysql.user WHERE user = :name',
        name,
      )
    ).length > 0;
  const mayLogIn = async (name: string): Promise<boolean> =>
    (
      await query(
        isPostgres
          ? 'SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = :name AND rolcanlogin'
          : "SELECT 1 FROM mysql.user WHERE user = :name AND account_locked = 'N'",
        name,
      )
    ).length > 0;

  const make = ({ username, password }: any): Promise<unknown> =>
    isPostgres
      ? query(`CREATE ROLE "${username}" WITH LOGIN PASSWORD '${verifierOf(password)}'`)
      : query(`CREATE USER '${username}'@'%' IDENTIFIED BY '${password}' REQUIRE SSL`);
  const change = ({ username, password }: any): Promise<unknown> =>
    isPostgres
      ? query(`ALTER ROLE "${username}" WITH LOGIN PASSWORD '${verifierOf(password)}'`)
      : query(`ALTER USER '${username}'@'%' IDENTIFIED BY '${password}'`);
  const share = async (base: string, username: string): Promise<void> => {
    if (isPostgres) {
      await query(`GRANT "${base}" TO "${username}"`);
      return;
    }
    await query(`GRANT '${base}'@'%' TO '${username}'@'%'`);
    await query(`SET DEFAULT ROLE ALL TO '${username}'@'%'`);
  };

  const steps: Record<string, (SecretId: string, token: string, current: string) => Promise<unknown>> = {
    async createSecret(SecretId, token) {
      try {
        await secrets('GetSecretValue', { SecretId, VersionId: token, VersionStage: 'AWSPENDING' });
        return;
      } catch (error: any) {
        if (error?.name !== 'ResourceNotFoundException') throw error;
      }
      const value = await read(SecretId, { VersionStage: 'AWSCURRENT' });
      const base = baseOf(value.username);
      const username = value.username === base ? `${base}${CLONE}` : base;
      const password = crypto.randomBytes(30).toString('base64url');
      await secrets('PutSecretValue', {
        SecretId,
        ClientRequestToken: token,
        SecretString: JSON.stringify({ ...value, username, password }),
        VersionStages: ['AWSPENDING'],
      });
    },
    async setSecret(SecretId, token) {
      const current = await read(SecretId, { VersionStage: 'AWSCURRENT' });
      const pending = await read(SecretId, { VersionId: token, VersionStage: 'AWSPENDING' });
      const base = baseOf(pending.username);
      if (baseOf(current.username) !== base) throw new Error('the pending version is of another user than the current');
      if (!(await isThere(current.username))) await make(current);
      if (await isThere(pending.username)) await change(pending);
      else await make(pending);
      if (pending.username !== base) await share(base, pending.username);
      else if (current.username !== base) await share(base, current.username);
    },
    async testSecret(SecretId, token) {
      const { username } = await read(SecretId, { VersionId: token, VersionStage: 'AWSPENDING' });
      if (!(await mayLogIn(username))) throw new Error(`the database has no user '${username}' who may log in`);
    },
    finishSecret: (SecretId, token, current) =>
      secrets('UpdateSecretVersionStage', {
        SecretId,
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: token,
        RemoveFromVersionId: current,
      }),
  };

  return async ({ Step, SecretId, ClientRequestToken: token }) => {
    const { RotationEnabled, VersionIdsToStages = {} } = await secrets('DescribeSecret', { SecretId });
    if (!RotationEnabled) throw new Error('the secret is not to be rotated');
    const stages: string[] | undefined = VersionIdsToStages[token];
    if (!stages) throw new Error(`the secret has no version ${token}`);
    if (stages.includes('AWSCURRENT')) return;
    if (!stages.includes('AWSPENDING')) throw new Error(`version ${token} is not pending`);
    const step = Object.hasOwn(steps, Step) ? steps[Step] : undefined;
    if (!step) throw new Error(`there is no step '${Step}'`);
    const [current = ''] =
      Object.entries<string[]>(VersionIdsToStages).find(([, of]) => of.includes('AWSCURRENT')) ?? [];
    await step(SecretId, token, current);
  };
}
