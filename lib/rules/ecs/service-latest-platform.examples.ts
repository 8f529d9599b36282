import { defineExamples } from '../../engine/rule';
import { service, serviceInTerraform } from './example-service';

export default defineExamples({
  fails: [
    {
      name: 'an old platform',
      cloudformation: service({ LaunchType: 'FARGATE', PlatformVersion: '1.3.0' }),
      terraform: serviceInTerraform({ launch_type: 'FARGATE', platform_version: '1.3.0' }),
    },
  ],
  passes: [
    {
      name: 'the latest',
      cloudformation: service({ LaunchType: 'FARGATE', PlatformVersion: 'LATEST' }),
      terraform: serviceInTerraform({ launch_type: 'FARGATE', platform_version: 'LATEST' }),
    },
    {
      name: 'left out',
      cloudformation: service({ LaunchType: 'FARGATE' }),
      terraform: serviceInTerraform({ launch_type: 'FARGATE' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Platform: { Type: 'String' } },
        Resources: service({ LaunchType: 'FARGATE', PlatformVersion: { Ref: 'Platform' } }),
      },
      terraform: {
        variable: { platform: { type: 'string' } },
        resource: serviceInTerraform({ launch_type: 'FARGATE', platform_version: '${var.platform}' }),
      },
    },
  ],
});
