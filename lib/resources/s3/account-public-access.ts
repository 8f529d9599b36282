import { defineResource, fact } from '../../engine/rule';

/** The block of public access of a whole account. CloudFormation has no such resource. */
export const accountPublicAccess = defineResource({
  terraform: 'aws_s3_account_public_access_block',
  facts: {
    blocksAcls: fact<boolean>(undefined, 'block_public_acls'),
    blocksPolicy: fact<boolean>(undefined, 'block_public_policy'),
    ignoresAcls: fact<boolean>(undefined, 'ignore_public_acls'),
    restrictsBuckets: fact<boolean>(undefined, 'restrict_public_buckets'),
  },
});
