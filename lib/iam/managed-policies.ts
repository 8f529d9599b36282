import { table } from '../engine/packed';
import { packed } from './managed-policies.generated';

const documents = table(packed);

/** The document of one of AWS's managed policies. */
export type ManagedDocument = {
  readonly Version: '2012-10-17';
  readonly Statement: readonly { readonly [key: string]: unknown }[];
};

/**
 * What a managed policy of AWS's says, by its name (`ReadOnlyAccess`) or ARN; undefined for one that the table does not
 * know. Policies of service-linked roles are left out, since nothing else can have them.
 */
export function managedPolicy(policy: string): ManagedDocument | undefined {
  const line = documents(policy.slice(policy.lastIndexOf('/') + 1));
  if (line === undefined) return undefined;
  const statements: ManagedDocument['Statement'] = JSON.parse(line);
  return { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) };
}
