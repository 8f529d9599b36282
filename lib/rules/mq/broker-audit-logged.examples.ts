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
      cloudformation: broker({ EngineType: 'ACTIVEMQ', Logs: { Audit: false } }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        logs: { audit: false },
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: broker({ EngineType: 'ACTIVEMQ', Logs: { Audit: true } }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        logs: { audit: true },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: broker({ EngineType: 'ACTIVEMQ', Logs: { Audit: { Ref: 'Choice' } } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: brokerInTerraform({
          user: { username: 'shop', password: 'kept-elsewhere' },
          engine_type: 'ActiveMQ',
          logs: { audit: '${var.choice}' },
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'RabbitMQ has no audit log',
      cloudformation: broker({ EngineType: 'RABBITMQ' }),
      terraform: brokerInTerraform({ user: { username: 'shop', password: 'kept-elsewhere' }, engine_type: 'RabbitMQ' }),
    },
  ],
});
