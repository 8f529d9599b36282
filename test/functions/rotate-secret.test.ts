import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { bundled } from '../../constructs/lambda/bundled';
import { type RotationEvent, rotation } from '../../lib/functions/rotate-secret/rotation';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders';

interface Version {
  readonly text: string;
  stages: string[];
}

/** What Secrets Manager keeps of a secret, and does when it is asked to. */
class FakeSecretsManager {
  readonly versions = new Map<string, Version>();
  readonly calls: string[] = [];
  enabled = true;

  constructor(first: object) {
    this.versions.set('v1', { text: JSON.stringify(first), stages: ['AWSCURRENT'] });
  }

  /** As Secrets Manager does before the first step: a version with a stage and no value. */
  begin(token: string): void {
    this.versions.set(token, { text: '', stages: ['AWSPENDING'] });
  }

  at(stage: string): any {
    const found = [...this.versions.values()].find(({ stages }) => stages.includes(stage));
    return found && JSON.parse(found.text);
  }

  send = async (operation: string, input: any): Promise<any> => {
    this.calls.push(operation);
    expect(input.SecretId).toBe(SECRET);
    if (operation === 'DescribeSecret')
      return {
        RotationEnabled: this.enabled,
        VersionIdsToStages: Object.fromEntries([...this.versions].map(([id, { stages }]) => [id, stages])),
      };
    if (operation === 'GetSecretValue') {
      const found = [...this.versions].find(
        ([id, { stages, text }]) =>
          text !== '' &&
          (input.VersionId === undefined || input.VersionId === id) &&
          (input.VersionStage === undefined || stages.includes(input.VersionStage)),
      );
      if (!found) throw Object.assign(new Error('no such version'), { name: 'ResourceNotFoundException' });
      return { SecretString: found[1].text };
    }
    if (operation === 'PutSecretValue') {
      const known = this.versions.get(input.ClientRequestToken);
      if (known && known.text !== '' && known.text !== input.SecretString) throw new Error('another value is there');
      this.versions.set(input.ClientRequestToken, { text: input.SecretString, stages: input.VersionStages });
      return {};
    }
    if (operation === 'UpdateSecretVersionStage') {
      const from = this.versions.get(input.RemoveFromVersionId);
      if (!from?.stages.includes('AWSCURRENT')) throw new Error('it is not current');
      for (const version of this.versions.values())
        version.stages = version.stages.filter((stage) => stage !== 'AWSPREVIOUS');
      from.stages = ['AWSPREVIOUS'];
      this.versions.get(input.MoveToVersionId)?.stages.push('AWSCURRENT');
      return {};
    }
    throw new Error(`no operation ${operation}`);
  };
}

/** Users of a database with what it keeps of their passwords, as the statements make them. Any other statement throws. */
class FakeDatabase {
  readonly users = new Map<string, string>();
  readonly shared: string[] = [];
  readonly statements: string[] = [];

  execute = async ({ resourceArn, secretArn, sql, parameters }: any): Promise<any> => {
    expect([resourceArn, secretArn]).toEqual(['cluster', 'admin']);
    this.statements.push(sql);
    const name = parameters?.[0]?.value.stringValue;
    if (/^SELECT 1 FROM (pg_catalog\.pg_roles|mysql\.user) WHERE (rolname|user) = :name/.test(sql))
      return { records: this.users.has(name) ? [[{ longValue: 1 }]] : [] };
    const made =
      /^CREATE (?:ROLE "(\w+)" WITH LOGIN PASSWORD|USER '(\w+)'@'%' IDENTIFIED BY) '([^']+)'( REQUIRE SSL)?$/.exec(sql);
    if (made) {
      const user = made[1] ?? (made[2] as string);
      if (this.users.has(user)) throw new Error(`${user} is there already`);
      this.users.set(user, made[3] as string);
      return {};
    }
    const changed = /^ALTER (?:ROLE "(\w+)" WITH LOGIN PASSWORD|USER '(\w+)'@'%' IDENTIFIED BY) '([^']+)'$/.exec(sql);
    if (changed) {
      const user = changed[1] ?? (changed[2] as string);
      if (!this.users.has(user)) throw new Error(`there is no ${user}`);
      this.users.set(user, changed[3] as string);
      return {};
    }
    const granted = /^GRANT ["'](\w+)["'](?:@'%')? TO ["'](\w+)["'](?:@'%')?$/.exec(sql);
    if (granted) {
      for (const user of granted.slice(1)) if (!this.users.has(user)) throw new Error(`there is no ${user}`);
      this.shared.push(granted.slice(1).join(' to '));
      return {};
    }
    if (/^SET DEFAULT ROLE ALL TO '\w+'@'%'$/.test(sql)) return {};
    throw new Error(`no statement ${sql}`);
  };

  /** Whether someone with this password is let in. */
  admits(username: string, password: string): boolean {
    const kept = this.users.get(username) ?? '';
    const scram = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):(.+)$/.exec(kept);
    if (!scram) return kept === password;
    const [, rounds, salt = '', stored] = scram;
    const salted = crypto.pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
    const key = crypto.createHmac('sha256', salted).update('Client Key').digest();
    return crypto.createHash('sha256').update(key).digest('base64') === stored;
  }
}

const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];

function setUp(engine: string, first: object = { username: 'orders', password: 'first-password', dbname: 'shop' }) {
  const secrets = new FakeSecretsManager(first);
  const database = new FakeDatabase();
  const env = { ENGINE: engine, CLUSTER_ARN: 'cluster', ADMIN_SECRET_ARN: 'admin' };
  const handle = rotation({ secrets: secrets.send, execute: database.execute, crypto, env });
  const step = (Step: string, ClientRequestToken: string) => handle({ Step, SecretId: SECRET, ClientRequestToken });
  const rotate = async (token: string) => {
    secrets.begin(token);
    for (const name of STEPS) await step(name, token);
  };
  return { secrets, database, step, rotate };
}

describe.each(['aurora-postgresql', 'aurora-mysql'])('rotation with %s', (engine) => {
  test('gives the other user a new password, and leaves the one in use as it is', async () => {
    const { secrets, database, rotate } = setUp(engine);
    await rotate('v2');
    const current = secrets.at('AWSCURRENT');
    expect(current).toMatchObject({ username: 'orders_clone', dbname: 'shop' });
    expect(current.password).not.toBe('first-password');
    expect(database.admits('orders_clone', current.password)).toBe(true);
    expect(database.admits('orders', 'first-password')).toBe(true);
    expect(secrets.at('AWSPREVIOUS').username).toBe('orders');
    expect(database.shared).toContain('orders to orders_clone');
  });

  test('takes turns', async () => {
    const { secrets, database, rotate } = setUp(engine);
    const names: string[] = [];
    for (const token of ['v2', 'v3', 'v4']) {
      const { username, password } = secrets.at('AWSCURRENT');
      await rotate(token);
      names.push(secrets.at('AWSCURRENT').username);
      expect(database.admits(secrets.at('AWSCURRENT').username, secrets.at('AWSCURRENT').password)).toBe(true);
      expect(database.admits(username, password)).toBe(true);
    }
    expect(names).toEqual(['orders_clone', 'orders', 'orders_clone']);
    expect([...database.users.keys()].sort()).toEqual(['orders', 'orders_clone']);
  });

  test('comes to the same when every step is done again', async () => {
    const { secrets, database, step } = setUp(engine);
    secrets.begin('v2');
    for (const name of STEPS) {
      await step(name, 'v2');
      await step(name, 'v2');
    }
    const { username, password } = secrets.at('AWSCURRENT');
    expect(database.admits(username, password)).toBe(true);
    expect(secrets.calls.filter((call) => call === 'PutSecretValue')).toHaveLength(1);
    expect(secrets.calls.filter((call) => call === 'UpdateSecretVersionStage')).toHaveLength(1);
  });

  test('goes on where it was left', async () => {
    const { secrets, database, step } = setUp(engine);
    secrets.begin('v2');
    await step('createSecret', 'v2');
    await step('setSecret', 'v2');
    const pending = secrets.at('AWSPENDING');
    for (const name of STEPS) await step(name, 'v2');
    expect(secrets.at('AWSCURRENT')).toEqual(pending);
    expect(database.admits(pending.username, pending.password)).toBe(true);
  });

  test('does not finish with a user that the database does not have', async () => {
    const { secrets, step } = setUp(engine);
    secrets.begin('v2');
    await step('createSecret', 'v2');
    await expect(step('testSecret', 'v2')).rejects.toThrow("no user 'orders_clone' who may log in");
    expect(secrets.at('AWSCURRENT').username).toBe('orders');
  });

  test('refuses versions and steps that are not due', async () => {
    const { secrets, step } = setUp(engine);
    await expect(step('createSecret', 'v9')).rejects.toThrow('the secret has no version v9');
    secrets.versions.set('v2', { text: '{}', stages: [] });
    await expect(step('createSecret', 'v2')).rejects.toThrow('version v2 is not pending');
    secrets.begin('v3');
    await expect(step('toString', 'v3')).rejects.toThrow("there is no step 'toString'");
    secrets.enabled = false;
    await expect(step('createSecret', 'v3')).rejects.toThrow('the secret is not to be rotated');
  });

  test.each([
    ['username', { username: 'orders"; DROP ROLE admin; --', password: 'first-password' }],
    ['username', { password: 'first-password' }],
    ['password', { username: 'orders', password: "it's" }],
  ])('refuses a secret whose %s cannot stand in a statement', async (which, first) => {
    const { secrets, database, step } = setUp(engine, first);
    secrets.begin('v2');
    await expect(step('createSecret', 'v2')).rejects.toThrow(`the secret has no ${which}`);
    expect(database.statements).toEqual([]);
  });

  test('lets errors of Secrets Manager be seen', async () => {
    const { secrets, step } = setUp(engine);
    secrets.begin('v2');
    const { send } = secrets;
    secrets.send = send;
    const handle = rotation({
      secrets: async (operation, input) => {
        if (operation === 'GetSecretValue')
          throw Object.assign(new Error('not allowed'), { name: 'AccessDeniedException' });
        return send(operation, input);
      },
      execute: async () => ({}),
      crypto,
      env: { ENGINE: engine },
    });
    await expect(handle({ Step: 'createSecret', SecretId: SECRET, ClientRequestToken: 'v2' })).rejects.toThrow(
      'not allowed',
    );
    await step('createSecret', 'v2');
  });
});

test('no password of PostgreSQL is in a statement, which would be in its log', async () => {
  const { secrets, database, rotate } = setUp('aurora-postgresql');
  await rotate('v2');
  const { password } = secrets.at('AWSCURRENT');
  expect(database.statements.filter((sql) => sql.includes(password) || sql.includes('first-password'))).toEqual([]);
});

test('the code that is deployed runs by itself', async () => {
  const secrets = new FakeSecretsManager({ username: 'orders', password: 'first-password' });
  const database = new FakeDatabase();
  class Command {
    constructor(readonly input: object) {}
  }
  const operations = ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'];
  const manager: Record<string, unknown> = {
    SecretsManagerClient: class {
      send = (command: Command) => secrets.send(command.constructor.name.replace(/Command$/, ''), command.input);
    },
  };
  for (const name of operations)
    manager[`${name}Command`] = { [`${name}Command`]: class extends Command {} }[`${name}Command`];
  const data = {
    RDSDataClient: class {
      send = ({ input }: Command) => database.execute(input);
    },
    ExecuteStatementCommand: Command,
  };
  const modules: Record<string, unknown> = {
    'node:crypto': crypto,
    '@aws-sdk/client-secrets-manager': manager,
    '@aws-sdk/client-rds-data': data,
  };
  const module: { exports: { handler?: (event: RotationEvent) => Promise<void> } } = { exports: {} };
  runInNewContext(readFileSync(join(bundled('rotate-secret'), 'index.js'), 'utf8'), {
    module,
    Buffer,
    require: (name: string) => modules[name],
    process: { env: { ENGINE: 'aurora-postgresql', CLUSTER_ARN: 'cluster', ADMIN_SECRET_ARN: 'admin' } },
  });
  secrets.begin('v2');
  for (const Step of STEPS) await module.exports.handler?.({ Step, SecretId: SECRET, ClientRequestToken: 'v2' });
  const { username, password } = secrets.at('AWSCURRENT');
  expect(username).toBe('orders_clone');
  expect(database.admits(username, password)).toBe(true);
});
