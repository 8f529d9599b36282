import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'switched off',
      cloudformation: trail({ IsLogging: false, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform({ enable_logging: false }),
    },
  ],
  passes: [
    {
      name: 'switched on',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform({ enable_logging: true }),
    },
    {
      name: 'left out',
      terraform: trailInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { On: { Type: 'String' } },
        Resources: trail({ IsLogging: { Ref: 'On' }, S3BucketName: 'audit-logs' }),
      },
      terraform: { variable: { on: { type: 'string' } }, resource: trailInTerraform({ enable_logging: '${var.on}' }) },
    },
  ],
});
