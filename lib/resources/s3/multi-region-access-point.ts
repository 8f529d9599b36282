import { defineResource, fact } from '../../engine/rule';

const setting = (property: string, argument: string) =>
  fact<boolean>(`PublicAccessBlockConfiguration.${property}`, `details.public_access_block.${argument}`);

/** One way into buckets of several regions. Its block of public access is on unless it says otherwise. */
export const multiRegionAccessPoint = defineResource({
  cloudformation: 'AWS::S3::MultiRegionAccessPoint',
  terraform: 'aws_s3control_multi_region_access_point',
  facts: {
    blocksAcls: setting('BlockPublicAcls', 'block_public_acls'),
    blocksPolicy: setting('BlockPublicPolicy', 'block_public_policy'),
    ignoresAcls: setting('IgnorePublicAcls', 'ignore_public_acls'),
    restrictsBucket: setting('RestrictPublicBuckets', 'restrict_public_buckets'),
  },
});
