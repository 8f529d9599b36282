import { defineExamples } from '../../engine/rule';
import { build, project, projectInTerraform, whole, wholeInTerraform } from './example-project';

export default defineExamples({
  fails: [{ name: 'eight hours', ...build({ TimeoutInMinutes: 480 }, { build_timeout: 480 }) }],
  passes: [
    { name: 'half an hour', ...build({ TimeoutInMinutes: 30 }, { build_timeout: 30 }) },
    { name: 'left out, which is an hour', ...build({}, {}) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Minutes: { Type: 'Number' } },
        Resources: project(whole({ TimeoutInMinutes: { Ref: 'Minutes' } })),
      },
      terraform: {
        variable: { minutes: { type: 'number' } },
        resource: projectInTerraform(wholeInTerraform({ build_timeout: '${var.minutes}' })),
      },
    },
  ],
});
