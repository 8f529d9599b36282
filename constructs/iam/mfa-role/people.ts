import { BulwarkError } from '../../../lib/engine/error';
import type { Conditions } from '../policy';
import type { Home, TrustStatement } from '../trust';

/** Who takes a role: users of IAM, or people who sign in by IAM Identity Center. */
export interface People {
  /** Users of IAM: of this account by their names, with the path where they have one, as `people/alice`; of others by their ARNs. */
  readonly users?: readonly string[];
  /** Names of permission sets of IAM Identity Center, whose holders in this account may take the role. It is there that they are asked for a second factor. */
  readonly permissionSets?: readonly string[];
}

/** A statement that lets people take a role. */
export type PeopleStatement = TrustStatement & { readonly Effect: 'Allow' };

/**
 * How people take a role. Users bring a second factor that they gave some seconds ago at most, and take it under their own
 * names alone, as the console does for them. Those of IAM Identity Center bring what they signed in with: AWS tells nothing
 * of their factors. Throws a `BulwarkError` where nobody is named, or somebody by a pattern.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
export function trustIn(what: string, { users = [], permissionSets = [] }: People, home: Home, seconds: number) {
  if (users.length + permissionSets.length === 0)
    throw new BulwarkError(`${what}: it names nobody; name users of IAM, or permission sets of IAM Identity Center`);
  const { partition, account } = home;
  const user = users.find(
    (name) => !/^(arn:[^:]+:iam::[^:]+:user\/)?[\w+=,.@/-]+$|\$\{/.test(name) || /[*?]/.test(name),
  );
  if (user !== undefined)
    throw new BulwarkError(
      `${what}: users has '${user}'; name each, as 'alice' or 'arn:aws:iam::111122223333:user/alice', without wildcards`,
    );
  const set = permissionSets.find((name) => !/^[\w+=,.@-]+$/.test(name));
  if (set !== undefined) throw new BulwarkError(`${what}: permissionSets has '${set}'; name each, without wildcards`);
  const statements: PeopleStatement[] = [];
  if (users.length > 0) {
    const AWS = users.map((name) => (/^arn:|\$\{/.test(name) ? name : `arn:${partition}:iam::${account}:user/${name}`));
    const session = { StringEquals: { 'sts:RoleSessionName': OWN_NAME } };
    const source = { StringEquals: { 'sts:SourceIdentity': OWN_NAME } };
    statements.push(
      allowing({ AWS }, 'sts:AssumeRole', { ...secondFactor(seconds), ...session }),
      // It is asked for by itself, where somebody says it.
      allowing({ AWS }, 'sts:SetSourceIdentity', { ...secondFactor(seconds), ...source }),
    );
  }
  if (permissionSets.length > 0) {
    const everyone = { AWS: `arn:${partition}:iam::${account}:root` };
    statements.push(allowing(everyone, 'sts:AssumeRole', holding(permissionSets, home)));
  }
  return statements;
}

const OWN_NAME = '${aws:username}';

const allowing = (
  Principal: { readonly AWS: string | readonly string[] },
  Action: string,
  Condition: Conditions,
): PeopleStatement => ({ Effect: 'Allow', Principal, Action, Condition });

const secondFactor = (seconds: number): Conditions => ({
  Bool: { 'aws:MultiFactorAuthPresent': 'true' },
  NumericLessThan: { 'aws:MultiFactorAuthAge': String(seconds) },
});

/** Roles of permission sets have a path that users cannot make, with the region of IAM Identity Center in it unless that is us-east-1. */
const holding = (sets: readonly string[], { partition, account }: Home): Conditions => ({
  ArnLike: {
    'aws:PrincipalArn': sets.map(
      (set) => `arn:${partition}:iam::${account}:role/aws-reserved/sso.amazonaws.com*/AWSReservedSSO_${set}_*`,
    ),
  },
});
