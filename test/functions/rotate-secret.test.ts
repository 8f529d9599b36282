import * as crypto from 'node:crypto';
import fc from 'fast-check';
import { byDataApi, clusterOf } from '../../lib/functions/rotate-secret/data-api';
import {
  type Credentials,
  type Database,
  type Dialect,
  quoted,
  type Run,
} from '../../lib/functions/rotate-secret/database';
import { mariadb, mysql } from '../../lib/functions/rotate-secret/mysql';
import { databaseAt } from '../../lib/functions/rotate-secret/network';
import { postgres } from '../../lib/functions/rotate-secret/postgres';
import { newPassword, rotation } from '../../lib/functions/rotate-secret/rotation';
import type { Secrets } from '../../lib/functions/rotation';
import { tally } from '../tally';
import { operationsOf, SECRET, SecretsManager, STEPS, withBundle } from './secrets-manager';

const messageOf = ({ message }: Error): string => message;
const FIRST = { username: 'orders', password: 'first-password', dbname: 'shop' };
const MASTER: Credentials = { username: 'master', password: "m'aster" };

/** The user that a secret holds in a stage. */
const userAt = (secrets: SecretsManager, stage: string): Credentials => JSON.parse(secrets.at(stage)?.text ?? '{}');

/** Users of a database with what it keeps of their passwords, as the statements make them. Any other statement throws. */
class Users {
  readonly passwords = new Map<string, string>();
  readonly shared: string[] = [];
  readonly statements: string[] = [];

  run: Run = async (sql) => {
    this.statements.push(sql);
    if (sql === 'SELECT 1' || sql === 'SET ROLE NONE' || /^SET DEFAULT ROLE ALL TO '\w+'@'%'$/.test(sql)) return [];
    const asked = /^SELECT 1 FROM (?:pg_catalog\.pg_roles WHERE rolname|mysql\.user WHERE user) = '(\w+)'/.exec(sql);
    if (asked) return this.passwords.has(asked[1] as string) ? [[1]] : [];
    const told =
      /^(CREATE|ALTER) (?:ROLE "(\w+)" WITH LOGIN PASSWORD|USER '(\w+)'@'%' IDENTIFIED BY) '([^']+)'( REQUIRE SSL)?$/.exec(
        sql,
      );
    if (told) {
      const [, verb, role, user, password = ''] = told;
      const name = role ?? user ?? '';
      if ((verb === 'CREATE') === this.passwords.has(name)) throw new Error(`${name} is there already, or is not`);
      this.passwords.set(name, password);
      return [];
    }
    const granted = /^GRANT ["'](\w+)["'](?:@'%')? TO ["'](\w+)["'](?:@'%')?$/.exec(sql);
    const became = /^ALTER ROLE "(\w+)" SET ROLE "(\w+)"$/.exec(sql);
    const [, one = '', other = ''] = granted ?? became ?? [];
    if (!this.passwords.has(one) || !this.passwords.has(other)) throw new Error(`no such statement, or users: ${sql}`);
    this.shared.push(`${one} to ${other}`);
    return [];
  };

  admits({ username, password }: Credentials): boolean {
    const kept = this.passwords.get(username) ?? '';
    const scram = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):(.+)$/.exec(kept);
    if (!scram) return kept === password;
    const [, rounds, salt = '', stored] = scram;
    const salted = crypto.pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
    const key = crypto.createHmac('sha256', salted).update('Client Key').digest();
    return crypto.createHash('sha256').update(key).digest('base64') === stored;
  }
}

/** Each way to speak to a database. */
const WAYS: Readonly<Record<string, (users: Users, dialect: Dialect) => Database>> = {
  'by the Data API': (users, dialect) => clusterOf(dialect, users.run),
  'over the network': (users, dialect) =>
    databaseAt(
      { host: 'db.example.com', port: 5432 },
      dialect,
      async (_, user) => {
        if (user !== MASTER && !users.admits(user)) throw new Error('password authentication failed');
        return { run: users.run, end: async () => undefined };
      },
      async () => MASTER,
    ),
};

function setUp(way: string, dialect: Dialect, first: object = FIRST) {
  const secrets = new SecretsManager(JSON.stringify(first));
  const users = new Users();
  const database = (WAYS[way] as (typeof WAYS)[string])(users, dialect);
  const handle = rotation(secrets, database);
  const step = (Step: string, ClientRequestToken: string) => handle({ Step, SecretId: SECRET, ClientRequestToken });
  const rotate = async (token: string) => {
    secrets.begin(token);
    for (const name of STEPS) await step(name, token);
  };
  return { secrets, users, database, step, rotate };
}

const CASES = Object.keys(WAYS).flatMap((way) => [
  [way, 'PostgreSQL', postgres] as const,
  [way, 'MySQL', mysql] as const,
]);

describe.each(CASES)('rotation %s of users of %s', (way, _, dialect) => {
  test('gives the other user a new password, and leaves the one in use as it is', async () => {
    const { secrets, users, rotate } = setUp(way, dialect);
    await rotate('v2');
    const current = userAt(secrets, 'AWSCURRENT');
    expect(current).toMatchObject({ username: 'orders_clone', dbname: 'shop' });
    expect(current.password).not.toBe('first-password');
    expect([users.admits(current), users.admits(FIRST)]).toEqual([true, true]);
    expect(userAt(secrets, 'AWSPREVIOUS').username).toBe('orders');
    expect(users.shared).toContain('orders to orders_clone');
  });

  test('takes turns', async () => {
    const { secrets, users, rotate } = setUp(way, dialect);
    const names: string[] = [];
    for (const token of ['v2', 'v3', 'v4']) {
      const before = userAt(secrets, 'AWSCURRENT');
      await rotate(token);
      const after = userAt(secrets, 'AWSCURRENT');
      names.push(after.username);
      expect([users.admits(after), users.admits(before)]).toEqual([true, true]);
    }
    expect(names).toEqual(['orders_clone', 'orders', 'orders_clone']);
    expect([...users.passwords.keys()].sort()).toEqual(['orders', 'orders_clone']);
  });

  test('comes to the same when every step is done again', async () => {
    const { secrets, users, step } = setUp(way, dialect);
    secrets.begin('v2');
    for (const name of STEPS.flatMap((one) => [one, one])) await step(name, 'v2');
    expect(users.admits(userAt(secrets, 'AWSCURRENT'))).toBe(true);
    expect(secrets.calls.filter((call) => call === 'put' || call === 'promote')).toEqual(['put', 'promote']);
  });

  test('ends well when it breaks off at any call, before it is done or after, and all steps are tried again', async () => {
    for (let broken = 0; ; broken++) {
      const { secrets, users, database } = setUp(way, dialect);
      let calls = 0;
      /** The same, of which one call fails. */
      const failing = <T extends object>(whole: T, after: boolean): T =>
        new Proxy(whole, {
          get: (target, name) => {
            const value = target[name as keyof T];
            if (typeof value !== 'function') return value;
            return async (...args: unknown[]) => {
              const isBroken = calls++ === broken;
              if (isBroken && !after) throw new Error('it breaks off');
              const result = await value.apply(target, args);
              if (isBroken) throw new Error('it breaks off');
              return result;
            };
          },
        });
      let ends = 0;
      for (const after of [false, true])
        for (const round of ['v2', 'v3']) {
          calls = 0;
          const token = `${round}${after}`;
          secrets.begin(token);
          const handle = rotation(failing(secrets as Secrets, after), failing(database, after));
          const all = async () => {
            for (const Step of STEPS) await handle({ Step, SecretId: SECRET, ClientRequestToken: token });
          };
          const before = userAt(secrets, 'AWSCURRENT');
          await all().catch(() => {
            tally('faults injected');
            ends++;
            return all();
          });
          const current = userAt(secrets, 'AWSCURRENT');
          expect([broken, users.admits(current), current.username]).toEqual([
            broken,
            true,
            before.username === 'orders' ? 'orders_clone' : 'orders',
          ]);
        }
      if (ends === 0) break;
      expect(broken).toBeLessThan(40);
    }
  });

  test('does not finish with a user that the database does not let in', async () => {
    const { secrets, step } = setUp(way, dialect);
    secrets.begin('v2');
    await step('createSecret', 'v2');
    await expect(step('testSecret', 'v2')).rejects.toThrow(
      way === 'over the network'
        ? "the user 'orders_clone' cannot log in to db.example.com:5432: password authentication failed"
        : "no user 'orders_clone' who may log in",
    );
    expect(userAt(secrets, 'AWSCURRENT').username).toBe('orders');
  });

  test.each([
    ['username', { username: 'orders"; DROP ROLE admin; --', password: 'first-password' }],
    ['username and a password', { password: 'first-password' }],
    ['password', { username: 'orders', password: "it's" }],
    ['username and a password', { username: 'orders' }],
  ])('refuses a secret whose %s cannot stand in a statement', async (which, first) => {
    const { secrets, users, step } = setUp(way, dialect, first);
    secrets.begin('v2');
    const said = await step('createSecret', 'v2').catch(messageOf);
    expect(said).toMatch(new RegExp(`^the secret (has no|is no JSON object with a) ${which}`));
    expect(said).not.toMatch(/first-password|it's/);
    expect(users.statements).toEqual([]);
  });
});

describe('rotation', () => {
  test('refuses versions and steps that are not due', async () => {
    const { secrets, step } = setUp('over the network', postgres);
    await expect(step('createSecret', 'v9')).rejects.toThrow('the secret has no version v9');
    secrets.versions.set('v2', { text: '{}', stages: [], created: 0 });
    await expect(step('createSecret', 'v2')).rejects.toThrow('version v2 is not pending');
    secrets.begin('v3');
    await expect(step('toString', 'v3')).rejects.toThrow("there is no step 'toString'");
    await expect(step('setSecret', 'v3')).rejects.toThrow('the secret has no version v3 that is AWSPENDING');
    secrets.rotated = false;
    await expect(step('createSecret', 'v3')).rejects.toThrow('the secret is not to be rotated');
  });

  test('hands on the token by which Secrets Manager knows who rotates', async () => {
    const { secrets, database } = setUp('over the network', postgres);
    secrets.begin('v2');
    const event = { Step: 'createSecret', SecretId: SECRET, ClientRequestToken: 'v2', RotationToken: 'on behalf of' };
    await rotation(secrets, database)(event);
    expect(secrets.rotationToken).toBe('on behalf of');
  });

  test('says nothing of a secret that is no JSON', async () => {
    const { secrets, step } = setUp('over the network', postgres);
    secrets.versions.set('v1', { text: '{"password": hunter2', stages: ['AWSCURRENT'], created: 0 });
    secrets.begin('v2');
    expect(await step('createSecret', 'v2').catch(messageOf)).toBe(
      'the secret is no JSON object with a username and a password',
    );
  });

  test('lets errors of Secrets Manager be seen', async () => {
    const { secrets, step } = setUp('over the network', postgres);
    secrets.begin('v2');
    secrets.get = async () => {
      throw new Error('not allowed');
    };
    await expect(step('createSecret', 'v2')).rejects.toThrow('not allowed');
  });

  test('says who is not let in where the secret of the master user is wrong', async () => {
    const secrets = new SecretsManager(JSON.stringify(FIRST));
    secrets.begin('v2');
    const refusing = databaseAt(
      { host: 'db.example.com', port: 5432 },
      postgres,
      async () => {
        throw new Error('password authentication failed');
      },
      async () => MASTER,
    );
    const handle = rotation(secrets, refusing);
    await handle({ Step: 'createSecret', SecretId: SECRET, ClientRequestToken: 'v2' });
    await expect(handle({ Step: 'setSecret', SecretId: SECRET, ClientRequestToken: 'v2' })).rejects.toThrow(
      "the master user 'master' cannot log in to db.example.com:5432: password authentication failed",
    );
    expect(userAt(secrets, 'AWSCURRENT')).toEqual(FIRST);
  });

  test('puts no password of PostgreSQL in a statement, which would be in its log', async () => {
    const { secrets, users, rotate } = setUp('over the network', postgres);
    await rotate('v2');
    const { password } = userAt(secrets, 'AWSCURRENT');
    expect(users.statements.filter((sql) => sql.includes(password) || sql.includes('first-password'))).toEqual([]);
  });
});

test('a password holds letters of each kind that RDS takes, and no others', () => {
  for (let count = 0; count < 200; count++)
    expect(newPassword()).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[-_])[A-Za-z0-9_-]{40}$/);
});

test('whatever is quoted is read back as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('"' as const, "'" as const), (text, mark) => {
      const all = quoted(text, mark);
      expect(all.slice(1, -1).replaceAll(mark + mark, '')).not.toContain(mark);
      expect(all.slice(1, -1).replaceAll(mark + mark, mark)).toBe(text);
    }),
  );
});

test('MariaDB has the clone granted what the first user is, and no more', async () => {
  const GRANTS: Record<string, string[]> = {
    orders: [
      "GRANT USAGE ON *.* TO `orders`@`%` IDENTIFIED BY PASSWORD '*9A'",
      'GRANT SELECT, INSERT ON `shop`.* TO `orders`@`%`',
    ],
    orders_clone: [
      'GRANT USAGE ON *.* TO `orders_clone`@`%`',
      'GRANT DELETE ON `shop`.* TO `orders_clone`@`%` WITH GRANT OPTION',
    ],
  };
  const told: string[] = [];
  await mariadb.share(
    async (sql) => {
      const [, user = ''] = /^SHOW GRANTS FOR '(\w+)'@'%'$/.exec(sql) ?? [];
      if (!user) told.push(sql);
      return (GRANTS[user] ?? []).map((grant) => [grant]);
    },
    'orders',
    'orders_clone',
  );
  expect(told).toEqual([
    "REVOKE DELETE, GRANT OPTION ON `shop`.* FROM 'orders_clone'@'%'",
    "GRANT SELECT, INSERT ON `shop`.* TO 'orders_clone'@'%'",
  ]);
});

test('the Data API is told of the cluster and the secret of its master user, and its rows are read', async () => {
  const asked: unknown[] = [];
  const client = {
    send: async ({ input }: { input: unknown }) => {
      asked.push(input);
      return { records: [[{ longValue: 1 }, { isNull: true }]] };
    },
  };
  const run = byDataApi({ arn: 'cluster', adminSecret: 'admin' }, 'postgres', client as never);
  expect(await run('SELECT 1')).toEqual([[1, null]]);
  expect(asked).toEqual([{ resourceArn: 'cluster', secretArn: 'admin', database: 'postgres', sql: 'SELECT 1' }]);
});

test('the code that is deployed rotates by itself, with clients of the AWS SDK', async () => {
  const secrets = new SecretsManager(JSON.stringify(FIRST));
  const users = new Users();
  const operations = {
    ...operationsOf(secrets),
    async Execute({ resourceArn, secretArn, sql }: Record<string, string>) {
      expect([resourceArn, secretArn]).toEqual(['cluster', 'admin']);
      const rows = await users.run(sql ?? '');
      return { records: rows.map((row) => row.map((longValue) => ({ longValue }))) };
    },
  };
  const environment = { ENGINE: 'aurora-postgresql', CLUSTER_ARN: 'cluster', ADMIN_SECRET_ARN: 'admin' };
  await withBundle('rotate-secret', operations, environment, async (handler) => {
    secrets.begin('v2');
    for (const Step of STEPS) await handler({ Step, SecretId: SECRET, ClientRequestToken: 'v2' });
  });
  expect(userAt(secrets, 'AWSCURRENT').username).toBe('orders_clone');
  expect(users.admits(userAt(secrets, 'AWSCURRENT'))).toBe(true);
});
