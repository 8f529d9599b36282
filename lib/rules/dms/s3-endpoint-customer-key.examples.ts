import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      terraform: {
        aws_dms_s3_endpoint: {
          landing: {
            service_access_role_arn: 'arn:aws:iam::111122223333:role/service',
            endpoint_id: 'landing',
            endpoint_type: 'target',
            bucket_name: 'landing',
          },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      terraform: {
        aws_dms_s3_endpoint: {
          landing: {
            service_access_role_arn: 'arn:aws:iam::111122223333:role/service',
            endpoint_id: 'landing',
            endpoint_type: 'target',
            bucket_name: 'landing',
            kms_key_arn: 'alias/aws/dms',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      terraform: {
        aws_dms_s3_endpoint: {
          landing: {
            service_access_role_arn: 'arn:aws:iam::111122223333:role/service',
            endpoint_id: 'landing',
            endpoint_type: 'target',
            bucket_name: 'landing',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_dms_s3_endpoint: {
            landing: {
              service_access_role_arn: 'arn:aws:iam::111122223333:role/service',
              endpoint_id: 'landing',
              endpoint_type: 'target',
              bucket_name: 'landing',
              kms_key_arn: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no such resource.' },
});
