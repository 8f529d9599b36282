import { BulwarkError } from '../../../lib/engine/error';

/** The function's name in this package, MiB and seconds. */
export const FUNCTION = { code: 'rotate-secret', memory: 256, timeout: 60 };

/** The engine that the function is to speak to. Refuses those without the RDS Data API. */
export function refuseOtherEngines(what: string, engine: string): void {
  if (engine !== 'aurora-postgresql' && engine !== 'aurora-mysql')
    throw new BulwarkError(
      `${what}: it rotates users of aurora-postgresql and aurora-mysql by the RDS Data API, and this is ${engine}; give a rotationLambda that speaks to it`,
    );
}

/** Refuses a secret that nothing would rotate, or two things would. */
export function refuseUnrotated(what: string, rotationLambda: unknown, cluster: unknown, username: unknown): void {
  if ((rotationLambda === undefined) === (cluster === undefined))
    throw new BulwarkError(
      `${what}: give either a cluster with the username of one of its users, or a rotationLambda that rotates it`,
    );
  if (cluster === undefined) return;
  if (typeof username !== 'string' || !/^[a-z_][a-z0-9_]{0,25}$/.test(username) || username.endsWith('_clone'))
    throw new BulwarkError(
      `${what}: a username is up to 26 small letters, digits and underscores, without _clone at its end, which the user has that takes turns with it; this is '${username}'`,
    );
}
