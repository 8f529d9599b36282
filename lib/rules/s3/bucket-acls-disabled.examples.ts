import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'owned by whoever writes',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_ownership_controls: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: 'ObjectWriter' } },
        },
      },
    },
    {
      name: 'owned by the bucket owner when the writer says so',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_ownership_controls: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: 'BucketOwnerPreferred' } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'owned by the bucket owner',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_ownership_controls: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: 'BucketOwnerEnforced' } },
        },
      },
    },
    {
      name: 'the default of S3',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
  unknown: [
    {
      name: 'ownership chosen at deployment',
      cloudformation: {
        Parameters: { Ownership: { Type: 'String' } },
        Resources: {
          Uploads: {
            Type: 'AWS::S3::Bucket',
            Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: { Ref: 'Ownership' } }] } },
          },
        },
      },
      terraform: {
        variable: { ownership: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_ownership_controls: {
            uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: { object_ownership: '${var.ownership}' } },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a bucket of the older logs of CloudFront, which needs access control lists',
      resource: { cloudformation: 'Logs', terraform: 'aws_s3_bucket.logs' },
      cloudformation: {
        Logs: {
          Type: 'AWS::S3::Bucket',
          Properties: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } },
        },
        Site: {
          Type: 'AWS::CloudFront::Distribution',
          Properties: { DistributionConfig: { Logging: { Bucket: { 'Fn::GetAtt': ['Logs', 'DomainName'] } } } },
        },
      },
      terraform: {
        aws_s3_bucket: { logs: {} },
        aws_s3_bucket_ownership_controls: {
          logs: { bucket: '${aws_s3_bucket.logs.id}', rule: { object_ownership: 'BucketOwnerPreferred' } },
        },
        aws_cloudfront_distribution: {
          site: {
            enabled: true,
            logging_config: { bucket: '${aws_s3_bucket.logs.bucket_domain_name}' },
            restrictions: { geo_restriction: { restriction_type: 'none' } },
            viewer_certificate: { cloudfront_default_certificate: true },
            default_cache_behavior: {
              allowed_methods: ['GET', 'HEAD'],
              cached_methods: ['GET', 'HEAD'],
              target_origin_id: 'site',
              viewer_protocol_policy: 'redirect-to-https',
            },
            origin: [
              {
                origin_id: 'site',
                domain_name: 'www.example.org',
                custom_origin_config: {
                  http_port: 80,
                  https_port: 443,
                  origin_protocol_policy: 'https-only',
                  origin_ssl_protocols: ['TLSv1.2'],
                },
              },
            ],
          },
        },
      },
    },
  ],
});
