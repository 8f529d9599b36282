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
      name: 'one region',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs', IsMultiRegionTrail: false }),
      terraform: trailInTerraform({ is_multi_region_trail: false }),
    },
  ],
  passes: [
    {
      name: 'all regions',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs', IsMultiRegionTrail: true }),
      terraform: trailInTerraform({ is_multi_region_trail: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { All: { Type: 'String' } },
        Resources: trail({ IsLogging: true, S3BucketName: 'audit-logs', IsMultiRegionTrail: { Ref: 'All' } }),
      },
      terraform: {
        variable: { all: { type: 'string' } },
        resource: trailInTerraform({ is_multi_region_trail: '${var.all}' }),
      },
    },
  ],
});
