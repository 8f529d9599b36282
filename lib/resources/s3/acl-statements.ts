import { Fact } from '../../engine/fact';
import { own } from '../../engine/own';
import type { Reading } from '../../engine/reading';
import type { Value } from '../../engine/value';
import { type Policy, policyOf } from '../../iam/policy';
import { acl } from './acl';

/** What the permissions of an access control list come to: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  READ: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'],
  WRITE: ['s3:PutObject'],
  READ_ACP: ['s3:GetBucketAcl'],
  WRITE_ACP: ['s3:PutBucketAcl'],
};

/** Whom the groups of an access control list stand for. */
const GROUPS: Readonly<Record<string, object>> = {
  AllUsers: { Principal: '*' },
  AuthenticatedUsers: { Principal: '*', Condition: { Null: { 'aws:PrincipalAccount': 'false' } } },
  LogDelivery: { Principal: { Service: 'logging.s3.amazonaws.com' } },
};

/** What the access control list of a bucket grants to groups, as a policy; absent where it grants none, or is turned off. */
export function policyOfAcl(it: Reading): Fact<Policy> {
  const { grants, ignoresAcls, blocksAcls, ownership } = acl.read(it);
  const isOff =
    [ignoresAcls, blocksAcls].some(({ text }) => text === 'true') || ownership.text === 'BucketOwnerEnforced';
  if (grants.isAbsentHere || isOff) return new Fact<Policy>(grants, undefined);
  if (!grants.known) return grants as Fact as Fact<Policy>;
  const statements = grants.known.flatMap((grant) => {
    const [group = '', permission = ''] = grant.split(' ');
    const Action = permission === 'FULL_CONTROL' ? Object.values(PERMISSIONS).flat() : own(PERMISSIONS, permission);
    return Action && own(GROUPS, group)
      ? [{ Sid: `ACL, ${grant}`, Effect: 'Allow', Action, ...own(GROUPS, group) }]
      : [];
  });
  return statements.length === 0
    ? new Fact<Policy>(grants, undefined)
    : policyOf(it, new Fact(grants.at, { Statement: statements } as unknown as Value));
}
