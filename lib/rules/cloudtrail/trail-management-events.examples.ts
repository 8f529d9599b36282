import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'data events alone',
      cloudformation: trail({
        IsLogging: true,
        S3BucketName: 'audit-logs',
        EventSelectors: [{ IncludeManagementEvents: false }],
      }),
      terraform: trailInTerraform({ event_selector: [{ include_management_events: false }] }),
    },
    {
      name: 'writes alone',
      cloudformation: trail({
        IsLogging: true,
        S3BucketName: 'audit-logs',
        EventSelectors: [{ ReadWriteType: 'WriteOnly' }],
      }),
      terraform: trailInTerraform({ event_selector: { read_write_type: 'WriteOnly' } }),
    },
  ],
  passes: [
    {
      name: 'no selectors, which is all of them',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform(),
    },
    {
      name: 'an advanced selector',
      cloudformation: trail({
        IsLogging: true,
        S3BucketName: 'audit-logs',
        AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
      }),
      terraform: trailInTerraform({
        advanced_event_selector: [{ field_selector: [{ field: 'eventCategory', equals: ['Management'] }] }],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Kind: { Type: 'String' } },
        Resources: trail({
          IsLogging: true,
          S3BucketName: 'audit-logs',
          EventSelectors: [{ ReadWriteType: { Ref: 'Kind' } }],
        }),
      },
      terraform: {
        variable: { kind: { type: 'string' } },
        resource: trailInTerraform({ event_selector: [{ read_write_type: '${var.kind}' }] }),
      },
    },
  ],
});
