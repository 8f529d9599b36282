import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform(),
    },
    {
      name: 'validation off',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs', EnableLogFileValidation: false }),
      terraform: trailInTerraform({ enable_log_file_validation: false }),
    },
  ],
  passes: [
    {
      name: 'validation on',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs', EnableLogFileValidation: true }),
      terraform: trailInTerraform({ enable_log_file_validation: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Signed: { Type: 'String' } },
        Resources: trail({ IsLogging: true, S3BucketName: 'audit-logs', EnableLogFileValidation: { Ref: 'Signed' } }),
      },
      terraform: {
        variable: { signed: { type: 'string' } },
        resource: trailInTerraform({ enable_log_file_validation: '${var.signed}' }),
      },
    },
  ],
});
