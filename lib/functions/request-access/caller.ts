import { type AccessTerms, isAmong, type Person, permissionSetOf } from '../../just-in-time/access';

/** Who signed a request, as API Gateway says: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control-iam.html */
export interface Signer {
  readonly accountId?: string;
  /** The ARN of the user, or of the session of a role. */
  readonly userArn?: string;
  /** The id of the user, or that of the role, a colon and the name of the session. */
  readonly userId?: string;
}

/** The role of a name, where it is one that IAM Identity Center made. */
export type RoleOf = (name: string) => Promise<{ readonly arn: string; readonly id: string } | undefined>;

/**
 * The person who signed a request. Nobody for who is not named: the name of a session counts only where IAM Identity Center
 * gives it, as whoever takes another role may say any. Its roles have a path that nobody else can make, and an id that is in
 * what AWS says of the session.
 */
export async function callerOf(
  signer: Signer | undefined,
  roleOf: RoleOf,
  terms: AccessTerms,
): Promise<Person | undefined> {
  const { accountId, userArn: arn = '', userId = '' } = signer ?? {};
  const people = [terms.requesters, terms.approvers];
  if (accountId !== terms.account || !people.some((some) => isAmong(arn, some, terms))) return undefined;
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  if (permissionSetOf(arn, terms) === undefined) return { name, arn };
  const role = await roleOf(arn.split('/')[1] ?? '');
  const reserved = `arn:${terms.partition}:iam::${terms.account}:role/aws-reserved/sso.amazonaws.com/`;
  return role?.arn.startsWith(reserved) && userId === `${role.id}:${name}` ? { name, arn } : undefined;
}
