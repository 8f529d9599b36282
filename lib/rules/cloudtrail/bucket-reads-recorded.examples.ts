import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'a trail of management events alone',
      resource: { cloudformation: 'Uploads', terraform: 'aws_s3_bucket.uploads' },
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        ...trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      },
      terraform: { aws_s3_bucket: { uploads: { bucket: 'uploads' } }, ...trailInTerraform() },
    },
    {
      name: 'a trail of writes alone',
      resource: { cloudformation: 'Uploads', terraform: 'aws_s3_bucket.uploads' },
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        ...trail({
          IsLogging: true,
          S3BucketName: 'audit-logs',
          EventSelectors: [
            { ReadWriteType: 'WriteOnly', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::'] }] },
          ],
        }),
      },
      terraform: {
        aws_s3_bucket: { uploads: { bucket: 'uploads' } },
        ...trailInTerraform({
          event_selector: [
            { read_write_type: 'WriteOnly', data_resource: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3:::'] }] },
          ],
        }),
      },
    },
    {
      name: 'a trail of another bucket',
      resource: { cloudformation: 'Uploads', terraform: 'aws_s3_bucket.uploads' },
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        ...trail({
          IsLogging: true,
          S3BucketName: 'audit-logs',
          EventSelectors: [
            { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::reports/'] }] },
          ],
        }),
      },
      terraform: {
        aws_s3_bucket: { uploads: { bucket: 'uploads' } },
        ...trailInTerraform({
          event_selector: [
            { read_write_type: 'All', data_resource: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3:::reports/'] }] },
          ],
        }),
      },
    },
  ],
  passes: [
    {
      name: 'a trail of all buckets',
      resource: { cloudformation: 'Uploads', terraform: 'aws_s3_bucket.uploads' },
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        ...trail({
          IsLogging: true,
          S3BucketName: 'audit-logs',
          EventSelectors: [
            { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::'] }] },
          ],
        }),
      },
      terraform: {
        aws_s3_bucket: { uploads: { bucket: 'uploads' } },
        ...trailInTerraform({
          event_selector: {
            read_write_type: 'All',
            data_resource: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3:::'] }],
          },
        }),
      },
    },
    {
      name: 'a trail of this bucket',
      resource: { cloudformation: 'Uploads', terraform: 'aws_s3_bucket.uploads' },
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        ...trail({
          IsLogging: true,
          S3BucketName: 'audit-logs',
          EventSelectors: [
            {
              ReadWriteType: 'ReadOnly',
              DataResources: [{ Type: 'AWS::S3::Object', Values: [{ 'Fn::Sub': '${Uploads.Arn}/' }] }],
            },
          ],
        }),
      },
      terraform: {
        aws_s3_bucket: { uploads: { bucket: 'uploads' } },
        ...trailInTerraform({
          event_selector: [
            {
              read_write_type: 'ReadOnly',
              data_resource: [{ type: 'AWS::S3::Object', values: ['${aws_s3_bucket.uploads.arn}/'] }],
            },
          ],
        }),
      },
    },
    {
      name: 'an advanced selector',
      resource: { cloudformation: 'Uploads', terraform: 'aws_s3_bucket.uploads' },
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket' },
        ...trail({
          IsLogging: true,
          S3BucketName: 'audit-logs',
          AdvancedEventSelectors: [
            {
              FieldSelectors: [
                { Field: 'eventCategory', Equals: ['Data'] },
                { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
              ],
            },
          ],
        }),
      },
      terraform: {
        aws_s3_bucket: { uploads: { bucket: 'uploads' } },
        ...trailInTerraform({
          advanced_event_selector: [
            {
              field_selector: [
                { field: 'eventCategory', equals: ['Data'] },
                { field: 'resources.type', equals: ['AWS::S3::Object'] },
              ],
            },
          ],
        }),
      },
    },
  ],
  unknown: [
    {
      name: 'a trail of what deployment decides',
      resource: { cloudformation: 'Uploads', terraform: 'aws_s3_bucket.uploads' },
      cloudformation: {
        Parameters: { Recorded: { Type: 'String' } },
        Resources: {
          Uploads: { Type: 'AWS::S3::Bucket' },
          ...trail({
            IsLogging: true,
            S3BucketName: 'audit-logs',
            EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object', Values: [{ Ref: 'Recorded' }] }] }],
          }),
        },
      },
      terraform: {
        variable: { recorded: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: { bucket: 'uploads' } },
          ...trailInTerraform({
            event_selector: { data_resource: { type: 'AWS::S3::Object', values: ['${var.recorded}'] } },
          }),
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no trail at hand',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: { bucket: 'uploads' } } },
    },
  ],
});
