import { defineExamples } from '../../engine/rule';
import { broker, brokerInTerraform } from './example-broker';

export default defineExamples({
  fails: [
    {
      name: 'a public broker',
      cloudformation: broker({ EngineType: 'ACTIVEMQ', PubliclyAccessible: true }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        publicly_accessible: true,
      }),
    },
  ],
  passes: [
    {
      name: 'a private broker',
      cloudformation: broker({ EngineType: 'ACTIVEMQ', PubliclyAccessible: false }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        publicly_accessible: false,
      }),
    },
    {
      name: 'nothing said',
      cloudformation: broker({ EngineType: 'ACTIVEMQ' }),
      terraform: brokerInTerraform({ user: { username: 'shop', password: 'kept-elsewhere' }, engine_type: 'ActiveMQ' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: broker({ EngineType: 'ACTIVEMQ', PubliclyAccessible: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: brokerInTerraform({
          user: { username: 'shop', password: 'kept-elsewhere' },
          engine_type: 'ActiveMQ',
          publicly_accessible: '${var.choice}',
        }),
      },
    },
  ],
});
