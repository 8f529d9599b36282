import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Broker: { Type: 'AWS::AmazonMQ::Broker', Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ' } },
      },
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            user: { username: 'shop', password: 'kept-elsewhere' },
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
          },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ', Logs: { General: false } },
        },
      },
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            user: { username: 'shop', password: 'kept-elsewhere' },
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
            logs: { general: false },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ', Logs: { General: true } },
        },
      },
      terraform: {
        aws_mq_broker: {
          orders: {
            engine_version: '5.18',
            host_instance_type: 'mq.m5.large',
            user: { username: 'shop', password: 'kept-elsewhere' },
            broker_name: 'orders',
            engine_type: 'ActiveMQ',
            logs: { general: true },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Broker: {
            Type: 'AWS::AmazonMQ::Broker',
            Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ', Logs: { General: { Ref: 'Choice' } } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_mq_broker: {
            orders: {
              engine_version: '5.18',
              host_instance_type: 'mq.m5.large',
              user: { username: 'shop', password: 'kept-elsewhere' },
              broker_name: 'orders',
              engine_type: 'ActiveMQ',
              logs: { general: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
