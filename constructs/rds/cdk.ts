import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Credentials } from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { homeOf, serviceRole } from '../iam/cdk';
import { monitored, monitoringGrants } from './policy';

/** The role with which RDS writes metrics of the operating system, for the databases of a stack that are given none. */
export function monitoringRole(scope: Construct): Role {
  const stack = Stack.of(scope);
  const known = stack.node.tryFindChild('SharedDatabaseMonitoring') as Role | undefined;
  const home = homeOf(stack);
  return (
    known ??
    serviceRole(
      stack,
      'SharedDatabaseMonitoring',
      'monitoring.rds.amazonaws.com',
      [monitored(home)],
      monitoringGrants(home),
    )
  );
}

/** What is said of the master user of a database. */
interface Master {
  readonly engine: { readonly defaultUsername?: string };
  readonly credentials?: Credentials;
  readonly manageMasterUserPassword?: boolean;
}

/** Whether credentials bring a secret or a password. */
export const brings = (credentials: Credentials | undefined): boolean =>
  (credentials?.secret ?? credentials?.password) !== undefined;

/** Whether RDS makes and replaces the password itself. It does not where one is brought, or a secret is asked for that it has no say in. */
export const isManaged = ({ credentials, manageMasterUserPassword }: Master): boolean =>
  manageMasterUserPassword ??
  !(
    brings(credentials) ||
    credentials?.secretName !== undefined ||
    credentials?.replicaRegions !== undefined ||
    credentials?.excludeCharacters !== undefined
  );

/** Where the password of the master user comes from, and the key that it is kept under. */
export function mastersPassword(master: Master, ownKey: () => IKey): Omit<Master, 'engine'> {
  const { credentials, engine } = master;
  const manageMasterUserPassword = isManaged(master);
  if (brings(credentials)) return { manageMasterUserPassword, ...(credentials && { credentials }) };
  const encryptionKey = credentials?.encryptionKey ?? ownKey();
  const username = credentials?.username ?? engine.defaultUsername ?? 'admin';
  return {
    manageMasterUserPassword,
    credentials: manageMasterUserPassword
      ? Credentials.fromUsername(username, { encryptionKey })
      : ({ ...credentials, username, encryptionKey } as Credentials),
  };
}
