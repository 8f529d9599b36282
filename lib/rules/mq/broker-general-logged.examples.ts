import { defineExamples } from '../../engine/rule';
import { broker, brokerInTerraform } from './example-broker';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: broker({ EngineType: 'ACTIVEMQ' }),
      terraform: brokerInTerraform({ user: { username: 'shop', password: 'kept-elsewhere' }, engine_type: 'ActiveMQ' }),
    },
    {
      name: 'turned off',
      cloudformation: broker({ EngineType: 'ACTIVEMQ', Logs: { General: false } }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        logs: { general: false },
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: broker({ EngineType: 'ACTIVEMQ', Logs: { General: true } }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        logs: { general: true },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: broker({ EngineType: 'ACTIVEMQ', Logs: { General: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: brokerInTerraform({
          user: { username: 'shop', password: 'kept-elsewhere' },
          engine_type: 'ActiveMQ',
          logs: { general: '${var.choice}' },
        }),
      },
    },
  ],
});
