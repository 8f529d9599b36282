import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: {
            BrokerName: 'orders',
            EngineType: 'ACTIVEMQ',
            Users: [{ Username: 'app', Password: 'Correct-horse-battery-1' }],
          },
        },
      },
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
            user: [{ username: 'app', password: 'Correct-horse-battery-1' }],
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Broker: {
            Type: 'AWS::AmazonMQ::Broker',
            Properties: {
              BrokerName: 'orders',
              EngineType: 'ACTIVEMQ',
              Users: [{ Username: 'app', Password: { Ref: 'Password' } }],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: {
            BrokerName: 'orders',
            EngineType: 'ACTIVEMQ',
            Users: [{ Username: 'app', Password: '{{resolve:secretsmanager:orders:SecretString:password}}' }],
          },
        },
      },
    },
    {
      name: 'a generated password',
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
            user: [{ username: 'app', password: '${random_password.app.result}' }],
          },
        },
        random_password: { app: { length: 32 } },
      },
    },
  ],
});
