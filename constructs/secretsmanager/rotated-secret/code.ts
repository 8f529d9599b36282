import { BulwarkError } from '../../../lib/engine/error';

/** The function's name in this package, MiB and seconds. */
export const FUNCTION = { code: 'rotate-secret', memory: 256, timeout: 60 };

/** Engines whose users it rotates over the network, and by the RDS Data API. */
const ENGINES = {
  database: ['postgres', 'mysql', 'mariadb', 'aurora-postgresql', 'aurora-mysql'],
  cluster: ['aurora-postgresql', 'aurora-mysql'],
} as const;

/** Whose users a function of this package rotates. */
type Target = keyof typeof ENGINES;

/** Refuses an engine that the function does not speak to. */
export function refuseOtherEngines(what: string, target: Target, engine: string): void {
  const known: readonly string[] = ENGINES[target];
  if (!known.includes(engine))
    throw new BulwarkError(
      `${what}: it rotates users of a ${target} of ${known.join(', ')}, and this is ${engine || 'of no engine that is known'}; give a rotationLambda that speaks to it`,
    );
}

/**
 * Refuses machines that the RDS Data API does not serve: those of class T.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.limitations.html
 */
export function refuseWithoutDataApi(what: string, classes: readonly (string | undefined)[]): void {
  const small = classes.find((one) => one !== undefined && /^db\.t\d/.test(one));
  if (small !== undefined)
    throw new BulwarkError(
      `${what}: the RDS Data API does not serve instances of class ${small}; give the cluster as database, which is spoken to over the network, or give it instances of another class`,
    );
}

/** Refuses a database whose master user the function could not log in as. */
export function refuseWithoutMaster(what: string, database: string): never {
  throw new BulwarkError(`${what}: the database '${database}' has no secret of its master user`);
}

/** What says how a secret is rotated. */
interface Ways {
  readonly database?: unknown;
  readonly cluster?: unknown;
  readonly username?: string;
  readonly rotationLambda?: unknown;
}

/** Refuses a secret that nothing would rotate, or two things would. */
export function refuseUnrotated(what: string, { database, cluster, username, rotationLambda }: Ways): void {
  if ([database, cluster, rotationLambda].filter((way) => way !== undefined).length !== 1)
    throw new BulwarkError(
      `${what}: give either a database or a cluster with the username of one of its users, or a rotationLambda that rotates it`,
    );
  if (rotationLambda !== undefined) return;
  if (typeof username !== 'string' || !/^[a-z_][a-z0-9_]{0,25}$/.test(username) || username.endsWith('_clone'))
    throw new BulwarkError(
      `${what}: a username is up to 26 small letters, digits and underscores, without _clone at its end, which the user has that takes turns with it; this is '${username}'`,
    );
}

/**
 * What the function is told where it speaks to a database over the network. Since Node.js 20 the runtime trusts the
 * authorities of RDS, whose certificates it has, only when it is told to:
 * https://docs.aws.amazon.com/lambda/latest/dg/services-rds.html
 */
export const overNetwork = (engine: string, adminSecret: string, host: string, port: string) => ({
  ...{ ENGINE: engine, ADMIN_SECRET_ARN: adminSecret, HOST: host, PORT: port },
  NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
});

/** Tells clients of the AWS SDK where Secrets Manager is: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
export const ENDPOINT_VARIABLE = 'AWS_ENDPOINT_URL_SECRETS_MANAGER';

/** What the secret of a user of a database is called to hold: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html */
export const secretOf = (engine: string, username: string, host: string, port: number) => ({
  engine: engine.replace('aurora-', '').replace('postgresql', 'postgres'),
  ...{ username, host, port },
});

/** Secrets Manager begins a rotation once and tries again; nothing else calls the function. */
export const CONCURRENCY = 1;
