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
      cloudformation: broker({ EngineType: 'ACTIVEMQ', AutoMinorVersionUpgrade: false }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        auto_minor_version_upgrade: false,
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: broker({ EngineType: 'ACTIVEMQ', AutoMinorVersionUpgrade: true }),
      terraform: brokerInTerraform({
        user: { username: 'shop', password: 'kept-elsewhere' },
        engine_type: 'ActiveMQ',
        auto_minor_version_upgrade: true,
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: broker({ EngineType: 'ACTIVEMQ', AutoMinorVersionUpgrade: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: brokerInTerraform({
          user: { username: 'shop', password: 'kept-elsewhere' },
          engine_type: 'ActiveMQ',
          auto_minor_version_upgrade: '${var.choice}',
        }),
      },
    },
  ],
});
