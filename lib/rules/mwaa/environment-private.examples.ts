import { defineExamples } from '../../engine/rule';
import { environment, environmentInTerraform } from './example-environment';

export default defineExamples({
  fails: [
    {
      name: 'public',
      cloudformation: environment({ WebserverAccessMode: 'PUBLIC_ONLY' }),
      terraform: environmentInTerraform({ webserver_access_mode: 'PUBLIC_ONLY' }),
    },
  ],
  passes: [
    {
      name: 'private',
      cloudformation: environment({ WebserverAccessMode: 'PRIVATE_ONLY' }),
      terraform: environmentInTerraform({ webserver_access_mode: 'PRIVATE_ONLY' }),
    },
    {
      name: 'left out',
      cloudformation: environment(),
      terraform: environmentInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: environment({ WebserverAccessMode: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: environmentInTerraform({ webserver_access_mode: '${var.choice}' }),
      },
    },
  ],
});
