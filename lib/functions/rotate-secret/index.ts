import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { byDataApi, clusterOf } from './data-api';
import { type Credentials, credentialsOf, type Database, type Dialect } from './database';
import { mariadb, mysql } from './mysql';
import { databaseAt, type LogIn, logInToMysql, logInToPostgres } from './network';
import { postgres } from './postgres';
import { rotation, type Secrets } from './rotation';

const client = new SecretsManagerClient();

const secrets: Secrets = {
  async describe(SecretId) {
    const { RotationEnabled, VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId }));
    return { rotated: RotationEnabled === true, stages: VersionIdsToStages ?? {} };
  },
  async get(SecretId, VersionStage, VersionId) {
    try {
      return (await client.send(new GetSecretValueCommand({ SecretId, VersionStage, VersionId }))).SecretString;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  },
  async put(SecretId, ClientRequestToken, SecretString, RotationToken) {
    const VersionStages = ['AWSPENDING'];
    await client.send(
      new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages, RotationToken }),
    );
  },
  async promote(SecretId, MoveToVersionId, RemoveFromVersionId) {
    const VersionStage = 'AWSCURRENT';
    await client.send(
      new UpdateSecretVersionStageCommand({ SecretId, VersionStage, MoveToVersionId, RemoveFromVersionId }),
    );
  },
};

const ENGINES: Readonly<Record<string, readonly [Dialect, LogIn]>> = {
  postgres: [postgres, logInToPostgres],
  'aurora-postgresql': [postgres, logInToPostgres],
  mysql: [mysql, logInToMysql],
  'aurora-mysql': [mysql, logInToMysql],
  mariadb: [mariadb, logInToMysql],
};

/** `ENGINE`, `ADMIN_SECRET_ARN`, and either `CLUSTER_ARN`, which is spoken to by the Data API, or `HOST` and `PORT`. */
function databaseOf(env: NodeJS.ProcessEnv): Database {
  const { ENGINE = '', ADMIN_SECRET_ARN: adminSecret = '', CLUSTER_ARN: arn, HOST: host = '', PORT } = env;
  const [dialect, logIn] = ENGINES[ENGINE] ?? [];
  if (!dialect || !logIn) throw new Error(`there is no engine '${ENGINE}'`);
  if (arn) return clusterOf(dialect, byDataApi({ arn, adminSecret }, dialect.dbname));
  const master = async (): Promise<Credentials> => {
    const text = await secrets.get(adminSecret, 'AWSCURRENT');
    if (text === undefined) throw new Error(`the secret of the master user, ${adminSecret}, has no value`);
    return credentialsOf(text);
  };
  return databaseAt({ host, port: Number(PORT) }, dialect, logIn, master);
}

export const handler = rotation(secrets, databaseOf(process.env));
