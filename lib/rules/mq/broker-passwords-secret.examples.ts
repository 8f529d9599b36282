import { defineExamples } from '../../engine/rule';
import { broker, brokerInTerraform } from './example-broker';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: broker({
        EngineType: 'ACTIVEMQ',
        Users: [{ Username: 'app', Password: 'Correct-horse-battery-1' }],
      }),
      terraform: brokerInTerraform({
        engine_type: 'ActiveMQ',
        user: [{ username: 'app', password: 'Correct-horse-battery-1' }],
      }),
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: broker({ EngineType: 'ACTIVEMQ', Users: [{ Username: 'app', Password: { Ref: 'Password' } }] }),
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: broker({
        EngineType: 'ACTIVEMQ',
        Users: [{ Username: 'app', Password: '{{resolve:secretsmanager:orders:SecretString:password}}' }],
      }),
    },
    {
      name: 'a generated password',
      terraform: {
        ...brokerInTerraform({
          engine_type: 'ActiveMQ',
          user: [{ username: 'app', password: '${random_password.app.result}' }],
        }),
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
