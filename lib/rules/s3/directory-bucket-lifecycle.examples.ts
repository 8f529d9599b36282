import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::S3Express::DirectoryBucket',
    Properties: { LocationName: 'euw1-az1', DataRedundancy: 'SingleAvailabilityZone', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_s3_directory_bucket: { it: { bucket: 'scratch--euw1-az1--x-s3', location: { name: 'euw1-az1' }, ...own } },
});

const withLifecycle = (status: unknown) => ({
  cloudformation: inCloudFormation({
    LifecycleConfiguration: { Rules: [{ Id: 'old', Status: status, ExpirationInDays: 30 }] },
  }),
  terraform: {
    ...inTerraform(),
    aws_s3_bucket_lifecycle_configuration: {
      lifecycle: {
        bucket: '${aws_s3_directory_bucket.it.bucket}',
        rule: [{ id: 'old', status, expiration: { days: 30 } }],
      },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'none', cloudformation: inCloudFormation(), terraform: inTerraform() },
    { name: 'turned off', ...withLifecycle('Disabled') },
  ],
  passes: [{ name: 'a rule', ...withLifecycle('Enabled') }],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: withLifecycle({ Ref: 'Choice' }).cloudformation,
      },
      terraform: { variable: { choice: { type: 'string' } }, resource: withLifecycle('${var.choice}').terraform },
    },
  ],
});
