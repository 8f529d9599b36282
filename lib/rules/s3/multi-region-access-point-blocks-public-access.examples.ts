import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public policies allowed',
      cloudformation: {
        Everywhere: {
          Type: 'AWS::S3::MultiRegionAccessPoint',
          Properties: {
            PublicAccessBlockConfiguration: {
              BlockPublicAcls: true,
              BlockPublicPolicy: false,
              IgnorePublicAcls: true,
              RestrictPublicBuckets: true,
            },
          },
        },
      },
      terraform: {
        aws_s3control_multi_region_access_point: {
          everywhere: {
            details: {
              region: { bucket: 'uploads' },
              name: 'everywhere',
              public_access_block: {
                block_public_acls: true,
                block_public_policy: false,
                ignore_public_acls: true,
                restrict_public_buckets: true,
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the default of S3',
      cloudformation: {
        Everywhere: { Type: 'AWS::S3::MultiRegionAccessPoint', Properties: { Regions: [{ Bucket: 'a' }] } },
      },
      terraform: {
        aws_s3control_multi_region_access_point: {
          everywhere: { details: { region: { bucket: 'uploads' }, name: 'everywhere' } },
        },
      },
    },
    {
      name: 'all four settings on',
      cloudformation: {
        Everywhere: {
          Type: 'AWS::S3::MultiRegionAccessPoint',
          Properties: {
            PublicAccessBlockConfiguration: {
              BlockPublicAcls: true,
              BlockPublicPolicy: true,
              IgnorePublicAcls: true,
              RestrictPublicBuckets: true,
            },
          },
        },
      },
      terraform: {
        aws_s3control_multi_region_access_point: {
          everywhere: {
            details: {
              region: { bucket: 'uploads' },
              name: 'everywhere',
              public_access_block: {
                block_public_acls: true,
                block_public_policy: true,
                ignore_public_acls: true,
                restrict_public_buckets: true,
              },
            },
          },
        },
      },
    },
  ],
});
