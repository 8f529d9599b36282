import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsOf } from '../secrets';
import { byDataApi, clusterOf } from './data-api';
import { type Credentials, credentialsOf, type Database, type Dialect } from './database';
import { mariadb, mysql } from './mysql';
import { databaseAt, type LogIn, logInToMysql, logInToPostgres } from './network';
import { postgres } from './postgres';
import { rotation } from './rotation';

const secrets = secretsOf(new SecretsManagerClient());

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
