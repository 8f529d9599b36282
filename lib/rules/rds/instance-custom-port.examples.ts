import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'the default port',
      cloudformation: instance({ Engine: 'postgres', Port: 5432 }),
      terraform: instanceInTerraform({ engine: 'postgres', port: 5432 }),
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: instance({ Engine: 'postgres', Port: 15432 }),
      terraform: instanceInTerraform({ engine: 'postgres', port: 15432 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Port: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', Port: { Ref: 'Port' } }),
      },
      terraform: {
        variable: { port: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', port: '${var.port}' }),
      },
    },
  ],
});
