import { defineExamples } from '../../engine/rule';
import { build } from './example-project';

export default defineExamples({
  fails: [
    {
      name: 'a file system of EFS',
      ...build(
        {
          FileSystemLocations: [
            {
              Type: 'EFS',
              Identifier: 'tools',
              Location: 'fs-0a1b2c3d.efs.eu-west-1.amazonaws.com:/',
              MountPoint: '/tools',
            },
          ],
        },
        {
          file_system_locations: [
            {
              type: 'EFS',
              identifier: 'tools',
              location: 'fs-0a1b2c3d.efs.eu-west-1.amazonaws.com:/',
              mount_point: '/tools',
            },
          ],
        },
      ),
    },
  ],
  passes: [{ name: 'none', ...build({}, {}) }],
});
