import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs', IncludeGlobalServiceEvents: false }),
      terraform: trailInTerraform({ include_global_service_events: false }),
    },
  ],
  passes: [
    {
      name: 'included',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs', IncludeGlobalServiceEvents: true }),
      terraform: trailInTerraform({ include_global_service_events: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Global: { Type: 'String' } },
        Resources: trail({
          IsLogging: true,
          S3BucketName: 'audit-logs',
          IncludeGlobalServiceEvents: { Ref: 'Global' },
        }),
      },
      terraform: {
        variable: { global: { type: 'string' } },
        resource: trailInTerraform({ include_global_service_events: '${var.global}' }),
      },
    },
  ],
});
