import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a canned list that grants it',
      cloudformation: { Site: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'PublicReadWrite' } } },
      terraform: { aws_s3_bucket: { site: { acl: 'public-read-write' } } },
    },
    {
      name: 'a list of its own',
      terraform: {
        aws_s3_bucket: { site: {} },
        aws_s3_bucket_acl: { site: { bucket: '${aws_s3_bucket.site.id}', acl: 'public-read-write' } },
      },
    },
    {
      name: 'a grant written out',
      terraform: {
        aws_s3_bucket: { site: {} },
        aws_s3_bucket_acl: {
          site: {
            bucket: '${aws_s3_bucket.site.id}',
            access_control_policy: {
              grant: [
                {
                  grantee: { type: 'Group', uri: 'http://acs.amazonaws.com/groups/global/AllUsers' },
                  permission: 'WRITE',
                },
              ],
              owner: { id: '0123' },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no list',
      cloudformation: { Site: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { site: {} } },
    },
    {
      name: 'a private list',
      cloudformation: { Site: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'Private' } } },
      terraform: { aws_s3_bucket: { site: { acl: 'private' } } },
    },
    {
      name: 'public lists ignored',
      cloudformation: {
        Site: {
          Type: 'AWS::S3::Bucket',
          Properties: { AccessControl: 'PublicReadWrite', PublicAccessBlockConfiguration: { IgnorePublicAcls: true } },
        },
      },
      terraform: {
        aws_s3_bucket: { site: { acl: 'public-read-write' } },
        aws_s3_bucket_public_access_block: { site: { bucket: '${aws_s3_bucket.site.id}', ignore_public_acls: true } },
      },
    },
  ],
  unknown: [
    {
      name: 'a list chosen at deployment',
      cloudformation: {
        Parameters: { Access: { Type: 'String' } },
        Resources: { Site: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: { Ref: 'Access' } } } },
      },
      terraform: {
        variable: { access: { type: 'string' } },
        resource: { aws_s3_bucket: { site: { acl: '${var.access}' } } },
      },
    },
  ],
});
