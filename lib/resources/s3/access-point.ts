import { defineResource, fact } from '../../engine/rule';

const setting = (property: string, argument: string) =>
  fact<boolean>(`PublicAccessBlockConfiguration.${property}`, `public_access_block_configuration.${argument}`);

/** An S3 access point. Its block of public access is on unless it says otherwise, and cannot be changed later. */
export const accessPoint = defineResource({
  cloudformation: 'AWS::S3::AccessPoint',
  terraform: 'aws_s3_access_point',
  facts: {
    blocksAcls: setting('BlockPublicAcls', 'block_public_acls'),
    blocksPolicy: setting('BlockPublicPolicy', 'block_public_policy'),
    ignoresAcls: setting('IgnorePublicAcls', 'ignore_public_acls'),
    restrictsBucket: setting('RestrictPublicBuckets', 'restrict_public_buckets'),
  },
});
