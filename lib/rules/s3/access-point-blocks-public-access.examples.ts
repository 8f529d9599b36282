import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public policies allowed',
      cloudformation: {
        Reports: {
          Type: 'AWS::S3::AccessPoint',
          Properties: {
            Bucket: 'reports',
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
        aws_s3_access_point: {
          reports: {
            bucket: 'reports',
            name: 'reports',
            public_access_block_configuration: {
              block_public_acls: true,
              block_public_policy: false,
              ignore_public_acls: true,
              restrict_public_buckets: true,
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the default of S3',
      cloudformation: { Reports: { Type: 'AWS::S3::AccessPoint', Properties: { Bucket: 'reports' } } },
      terraform: { aws_s3_access_point: { reports: { bucket: 'reports', name: 'reports' } } },
    },
    {
      name: 'all four settings on',
      cloudformation: {
        Reports: {
          Type: 'AWS::S3::AccessPoint',
          Properties: {
            Bucket: 'reports',
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
        aws_s3_access_point: {
          reports: {
            bucket: 'reports',
            name: 'reports',
            public_access_block_configuration: {
              block_public_acls: true,
              block_public_policy: true,
              ignore_public_acls: true,
              restrict_public_buckets: true,
            },
          },
        },
      },
    },
  ],
});
