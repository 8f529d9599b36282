import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'no data events',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform(),
    },
    {
      name: 'data events of tables',
      cloudformation: trail({
        IsLogging: true,
        S3BucketName: 'audit-logs',
        EventSelectors: [{ DataResources: [{ Type: 'AWS::DynamoDB::Table', Values: ['arn:aws:dynamodb'] }] }],
      }),
      terraform: trailInTerraform({
        event_selector: [{ data_resource: [{ type: 'AWS::DynamoDB::Table', values: ['arn:aws:dynamodb'] }] }],
      }),
    },
  ],
  passes: [
    {
      name: 'all buckets',
      cloudformation: trail({
        IsLogging: true,
        S3BucketName: 'audit-logs',
        EventSelectors: [
          { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::'] }] },
        ],
      }),
      terraform: trailInTerraform({
        event_selector: [
          { read_write_type: 'All', data_resource: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3:::'] }] },
        ],
      }),
    },
  ],
});
