import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { blocks } from './public-access';

/** What a canned ACL grants to groups outside the account. */
const CANNED: Readonly<Record<string, readonly string[]>> = {
  publicread: ['AllUsers READ'],
  publicreadwrite: ['AllUsers READ', 'AllUsers WRITE'],
  authenticatedread: ['AuthenticatedUsers READ'],
};

const canned = (acl: string): readonly string[] => CANNED[acl.replaceAll('-', '').toLowerCase()] ?? [];

/** A grant as `AllUsers READ`; FULL_CONTROL stays as it is. */
const grant = (uri: unknown, permission: unknown) =>
  `${String(uri ?? '')
    .split('/')
    .pop()} ${String(permission)}`;

function grants(it: Reading): Fact<string[]> {
  const acl = it.fact<string>('acl').map((name) => [...canned(name)]);
  if (!acl.isAbsentHere) return acl;
  const inline = it.fact<{ uri?: string; permissions?: string[] }[]>('grant');
  if (!inline.isAbsentHere)
    return new Fact(
      inline.at,
      inline.items().flatMap((item) =>
        item
          .get('permissions')
          .items()
          .map((permission) => grant(item.get('uri').text, permission.text)),
      ),
    );
  const policy = it.fact('access_control_policy.grant');
  return policy.isAbsentHere
    ? acl
    : new Fact(
        policy.at,
        policy.items().map((item) => grant(item.get('grantee.uri').text, item.get('permission').text)),
      );
}

const owner = (it: Reading): Reading => (it.type === 'aws_s3_bucket_acl' ? (it.follow(it.fact('bucket')) ?? it) : it);

/** The access control list of a bucket; in Terraform a resource of its own, or arguments of the bucket. */
export const acl = defineResource({
  cloudformation: 'AWS::S3::Bucket',
  terraform: ['aws_s3_bucket', 'aws_s3_bucket_acl'],
  facts: {
    grants: fact<string[]>((it) => it.fact<string>('AccessControl').map((name) => [...canned(name)]), grants),
    blocksAcls: fact<boolean>('PublicAccessBlockConfiguration.BlockPublicAcls', (it) =>
      blocks(owner(it), 'block_public_acls'),
    ),
    ignoresAcls: fact<boolean>('PublicAccessBlockConfiguration.IgnorePublicAcls', (it) =>
      blocks(owner(it), 'ignore_public_acls'),
    ),
    /** `BucketOwnerEnforced` turns access control lists off. */
    ownership: fact<string>('OwnershipControls.Rules.ObjectOwnership', (it) =>
      owner(it).companion('aws_s3_bucket_ownership_controls', 'bucket', 'bucket').fact<string>('rule.object_ownership'),
    ),
  },
});
