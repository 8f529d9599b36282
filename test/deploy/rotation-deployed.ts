import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreatePolicyVersionCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { bundled } from '../../constructs/lambda/bundled';
import { type LogIn, logInToMysql, logInToPostgres } from '../../lib/functions/rotate-secret/network';
import { tally } from '../tally';
import { DatabaseServer, type Kind, MASTER, missingDatabase } from './database-server';
import { ACCOUNT, Deployment, OWNER, outcomeOf, REFUSED, REGION } from './deployment';
import { missing } from './emulator';

const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];
const KINDS: readonly Kind[] = ['postgres', 'mariadb'];

interface User {
  readonly username: string;
  readonly password: string;
  readonly dbname?: string;
}

const lacking = missing();
if (lacking) {
  process.stderr.write(`rotation is not deployed: ${lacking}\n`);
  test.skip(`deployed rotation (${lacking})`, () => undefined);
} else describe('deployed rotation', deployed);

function deployed(): void {
  const deployment = new Deployment();
  const folder = mkdtempSync(join(tmpdir(), 'rotation-'));
  let made: Record<string, string>;
  let owner: SecretsManagerClient;

  beforeAll(async () => {
    await deployment.start('test/deploy/rotation-app.ts');
    made = await deployment.deploy(['rotation'], 'rotation');
    owner = new SecretsManagerClient(deployment.as(OWNER));
  }, 300_000);

  afterAll(() => {
    deployment.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const contentOf = async (SecretId: string | undefined, VersionStage = 'AWSCURRENT') =>
    JSON.parse((await owner.send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString ?? '{}');

  /** Credentials of the role of a function, which the test assumes in place of Lambda. */
  async function roleOf(kind: Kind) {
    const iam = new IAMClient(deployment.as(OWNER));
    const RoleName = made[`${kind}Role`]?.split('/').at(-1);
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toContain('lambda.amazonaws.com');
    const trust = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
    // What CloudFormation writes for a reference to a secret is its ARN; the emulator's writes its name.
    const { ARN } = await owner.send(new DescribeSecretCommand({ SecretId: made[`${kind}Secret`] }));
    const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    for (const { PolicyArn } of AttachedPolicies) {
      const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
      const written = decodeURIComponent(PolicyVersion?.Document ?? '');
      const meant = written.replaceAll(`"${made[`${kind}Secret`]}"`, `"${ARN}"`);
      await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: meant, SetAsDefault: true }));
    }
    return deployment.assume(made[`${kind}Role`]);
  }

  for (const kind of KINDS) {
    const absent = missingDatabase(kind);
    if (absent) {
      process.stderr.write(`users of ${kind} are not rotated: there is no ${absent}\n`);
      test.skip(`users of ${kind} (there is no ${absent})`, () => undefined);
    } else describe(`of users of ${kind}`, () => rotated(kind));
  }

  function rotated(kind: Kind): void {
    const server = new DatabaseServer(kind);
    const impostor = new DatabaseServer(kind, 'elsewhere.example.com');
    const logIn: LogIn = kind === 'postgres' ? logInToPostgres : logInToMysql;
    let role: Awaited<ReturnType<typeof roleOf>>;
    let variables: Record<string, string>;
    let token = '';

    beforeAll(async () => {
      await Promise.all([server.start(), impostor.start()]);
      const lambda = new LambdaClient(deployment.as(OWNER));
      const FunctionName = made[`${kind}Function`];
      const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
      variables = Environment?.Variables ?? {};
      role = await roleOf(kind);
      const SecretString = JSON.stringify(MASTER);
      await owner.send(new PutSecretValueCommand({ SecretId: made[`${kind}Master`], SecretString }));
      // The emulator leaves punctuation in what it generates, which it is asked not to.
      const generated = await contentOf(made[`${kind}Secret`]);
      const asAsked = JSON.stringify({ ...generated, password: generated.password.replaceAll(/[^A-Za-z0-9]/g, '0') });
      await owner.send(new PutSecretValueCommand({ SecretId: made[`${kind}Secret`], SecretString: asAsked }));
      // It turns rotation on, and calls no function.
      await owner.send(new RotateSecretCommand({ SecretId: made[`${kind}Secret`] }));
    }, 120_000);

    afterAll(() => {
      server.stop();
      impostor.stop();
    });

    /** As Secrets Manager does before the first step: a pending version without a value. */
    const begin = async (name: string): Promise<void> => {
      token = name.padEnd(32, '0');
      const VersionStages = ['AWSPENDING'];
      const SecretId = made[`${kind}Secret`];
      await owner.send(new PutSecretValueCommand({ SecretId, ClientRequestToken: token, VersionStages }));
    };

    /** Runs steps with the code of the function, and what it is deployed with but for where the network is. Tells what comes of each. */
    function run(steps: readonly string[], { to = server, trusted = [server, impostor], others = {} } = {}): string[] {
      const authorities = join(folder, 'authorities.pem');
      const files = [deployment.emulator.certificate, ...trusted.map(({ certificate }) => certificate)];
      writeFileSync(authorities, files.map((file) => readFileSync(file, 'utf8')).join(''));
      tally('functions run', steps.length);
      const events = steps.map((Step) => ({ Step, SecretId: made[`${kind}Secret`], ClientRequestToken: token }));
      const code = `
        const { handler } = require(process.argv[1]);
        (async () => {
          for (const event of JSON.parse(process.argv[2]))
            console.log(await handler(event).then(() => 'done', ({ name, message }) => name + ': ' + message));
        })();`;
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['-e', code, join(bundled('rotate-secret'), 'index.js'), JSON.stringify(events)],
        {
          encoding: 'utf8',
          timeout: 40_000,
          env: {
            PATH: process.env.PATH,
            ...variables,
            ...{ HOST: to.host, PORT: String(to.port), AWS_REGION: REGION, NODE_EXTRA_CA_CERTS: authorities },
            AWS_ENDPOINT_URL_SECRETS_MANAGER: deployment.emulator.endpoint,
            ...{ AWS_ACCESS_KEY_ID: role.accessKeyId, AWS_SECRET_ACCESS_KEY: role.secretAccessKey },
            AWS_SESSION_TOKEN: role.sessionToken,
            ...others,
          },
        },
      );
      return status === 0 ? stdout.trim().split('\n') : [stderr];
    }

    const rotate = async (name: string): Promise<void> => {
      await begin(name);
      // Each step is tried again, as Secrets Manager does where it hears nothing of it.
      const steps = STEPS.flatMap((step) => [step, step]);
      expect(run(steps)).toEqual(steps.map(() => 'done'));
    };

    /** What comes of statements of a user, told by a process that knows the certificate of the database. */
    const as = (user: User, ...statements: string[]): string => {
      const code = `
        require('tsx/cjs');
        const { ${logIn.name} } = require('./lib/functions/rotate-secret/network');
        const [to, statements] = process.argv.slice(1).map((text) => JSON.parse(text));
        (async () => {
          const session = await ${logIn.name}(...to);
          try {
            let rows = [];
            for (const statement of statements) rows = await session.run(statement);
            return JSON.stringify(rows);
          } finally {
            await session.end();
          }
        })().then(console.log, ({ message }) => console.log(message));`;
      const to = [
        { host: server.host, port: server.port },
        user,
        user.dbname ?? (kind === 'postgres' ? 'postgres' : undefined),
      ];
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['-e', code, JSON.stringify(to), JSON.stringify(statements)],
        { encoding: 'utf8', timeout: 20_000, env: { ...process.env, NODE_EXTRA_CA_CERTS: server.certificate } },
      );
      return stdout.trim() || stderr;
    };

    test('takes turns, and both passwords are good', async () => {
      const first: User = await contentOf(made[`${kind}Secret`]);
      expect(first.username).toBe('orders');
      await rotate('second');
      const second: User = await contentOf(made[`${kind}Secret`]);
      expect([second.username, await contentOf(made[`${kind}Secret`], 'AWSPREVIOUS')]).toEqual(['orders_clone', first]);
      expect([as(first, 'SELECT 1'), as(second, 'SELECT 1')]).toEqual(['[[1]]', '[[1]]']);
      await rotate('third');
      const third: User = await contentOf(made[`${kind}Secret`]);
      expect(third.username).toBe('orders');
      expect([as(second, 'SELECT 1'), as(third, 'SELECT 1')]).toEqual(['[[1]]', '[[1]]']);
      expect(as(first, 'SELECT 1')).toMatch(/password authentication failed|Access denied/);
    });

    test('lets each of the two use what the other made', async () => {
      const within = async () => ({ ...(await contentOf(made[`${kind}Secret`])), dbname: 'shop' }) as User;
      const one = await within();
      expect(as(MASTER, 'CREATE DATABASE shop')).toBe('[]');
      expect(
        kind === 'postgres'
          ? as({ ...MASTER, dbname: 'shop' }, 'CREATE SCHEMA shop', 'GRANT ALL ON SCHEMA shop TO orders')
          : as(MASTER, "GRANT SELECT, INSERT, CREATE, DROP ON shop.* TO 'orders'@'%'"),
      ).toBe('[]');
      await rotate('fourth');
      const other = await within();
      expect([one.username, other.username]).toEqual(['orders', 'orders_clone']);
      expect(as(other, 'CREATE TABLE shop.bills (id int)', 'INSERT INTO shop.bills VALUES (7)')).toBe('[]');
      expect(as(one, 'SELECT id FROM shop.bills')).toBe('[[7]]');
      expect(as(one, 'DROP TABLE shop.bills')).toBe('[]');
    });

    test('goes nowhere with a secret of the master user that is wrong, or one of another', async () => {
      const before = await contentOf(made[`${kind}Secret`]);
      await begin('fifth');
      expect(run(['createSecret'])[0]).toBe('done');
      const ClientRequestToken = 'wrong'.padEnd(32, '0');
      const SecretString = JSON.stringify({ ...MASTER, password: 'guessed' });
      const SecretId = made[`${kind}Master`];
      await owner.send(new PutSecretValueCommand({ SecretId, SecretString, ClientRequestToken }));
      expect(run(['setSecret'])[0]).toMatch(
        /^Error: the master user 'master' cannot log in to localhost:\d+: .*(failed|denied)/,
      );
      await owner.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(MASTER) }));
      expect(run(['setSecret'], { others: { ADMIN_SECRET_ARN: made.Other } })[0]).toMatch(REFUSED);
      expect(await contentOf(made[`${kind}Secret`])).toEqual(before);
    });

    test('tells no password to a host whose certificate is of another, or that nobody vouches for', async () => {
      await begin('sixth');
      expect(run(['createSecret'])[0]).toBe('done');
      expect(run(['setSecret'], { to: impostor })[0]).toMatch(/does not match certificate's altnames/);
      expect(run(['setSecret'], { trusted: [] })[0]).toMatch(/self-signed certificate/);
      expect(run(['setSecret'])[0]).toBe('done');
    });

    test('refuses a version that is not pending', async () => {
      token = 'seventh'.padEnd(32, '0');
      expect(run(['createSecret'])[0]).toBe(`Error: the secret has no version ${token}`);
    });

    test('may do this and nothing else', async () => {
      const SecretId = made[`${kind}Secret`];
      const other = made[`${kind === 'postgres' ? 'mariadb' : 'postgres'}Secret`];
      const secrets = new SecretsManagerClient(deployment.as(role));
      const lambda = new LambdaClient(deployment.as(role));
      const tries: Record<string, Promise<unknown>> = {
        'read it': secrets.send(new GetSecretValueCommand({ SecretId })),
        'read the secret of the master user': secrets.send(
          new GetSecretValueCommand({ SecretId: made[`${kind}Master`] }),
        ),
        'write the secret of the master user': secrets.send(
          new PutSecretValueCommand({ SecretId: made[`${kind}Master`], SecretString: '{}' }),
        ),
        'read that of another database': secrets.send(new GetSecretValueCommand({ SecretId: other })),
        "read one that is nobody's": secrets.send(new GetSecretValueCommand({ SecretId: made.Other })),
        "write one that is nobody's": secrets.send(
          new PutSecretValueCommand({ SecretId: made.Other, SecretString: '{}' }),
        ),
        "move the stages of one that is nobody's": secrets.send(
          new UpdateSecretVersionStageCommand({
            SecretId: made.Other,
            VersionStage: 'AWSCURRENT',
            MoveToVersionId: 'x'.repeat(32),
          }),
        ),
        'describe it otherwise': secrets.send(new UpdateSecretCommand({ SecretId, Description: 'mine' })),
        'rotate it at will': secrets.send(new RotateSecretCommand({ SecretId })),
        'delete it': secrets.send(new DeleteSecretCommand({ SecretId })),
        'list secrets': secrets.send(new ListSecretsCommand({})),
        'invoke a function': lambda.send(new InvokeCommand({ FunctionName: made[`${kind}Function`] })),
        'let itself be assumed': new IAMClient(deployment.as(role)).send(
          new UpdateAssumeRolePolicyCommand({ RoleName: made[`${kind}Role`]?.split('/').at(-1), PolicyDocument: '{}' }),
        ),
      };
      const may = ['read it', 'read the secret of the master user'];
      // All are under way: each has to be awaited before any of them is refused.
      const outcomes = await Promise.all(
        Object.entries(tries).map(async ([what, tried]) => {
          const outcome = await outcomeOf(tried);
          return [what, REFUSED.test(outcome) ? 'refused' : outcome];
        }),
      );
      expect(Object.fromEntries(outcomes)).toEqual(
        Object.fromEntries(Object.keys(tries).map((what) => [what, may.includes(what) ? 'done' : 'refused'])),
      );
    });
  }
}
