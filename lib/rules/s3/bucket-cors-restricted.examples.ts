import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'writes from any origin',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET', 'PUT'], AllowedOrigins: ['*'] }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_cors_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            cors_rule: [{ allowed_methods: ['GET', 'PUT'], allowed_origins: ['*'] }],
          },
        },
      },
    },
    {
      name: 'writes with any header',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            CorsConfiguration: {
              CorsRules: [{ AllowedMethods: ['PUT'], AllowedOrigins: ['https://example.com'], AllowedHeaders: ['*'] }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: {
          uploads: {
            cors_rule: [{ allowed_methods: ['PUT'], allowed_origins: ['https://example.com'], allowed_headers: ['*'] }],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'reads from any origin',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_cors_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            cors_rule: [{ allowed_methods: ['GET'], allowed_origins: ['*'] }],
          },
        },
      },
    },
    {
      name: 'writes from one origin',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            CorsConfiguration: {
              CorsRules: [
                { AllowedMethods: ['PUT'], AllowedOrigins: ['https://example.com'], AllowedHeaders: ['content-type'] },
              ],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: {
          uploads: {
            cors_rule: [
              { allowed_methods: ['PUT'], allowed_origins: ['https://example.com'], allowed_headers: ['content-type'] },
            ],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no cross-origin rules',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
});
