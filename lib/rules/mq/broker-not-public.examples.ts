import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a public broker',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ', PubliclyAccessible: true },
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
            publicly_accessible: true,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a private broker',
      cloudformation: {
        Broker: {
          Type: 'AWS::AmazonMQ::Broker',
          Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ', PubliclyAccessible: false },
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
            publicly_accessible: false,
          },
        },
      },
    },
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
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Broker: {
            Type: 'AWS::AmazonMQ::Broker',
            Properties: { BrokerName: 'orders', EngineType: 'ACTIVEMQ', PubliclyAccessible: { Ref: 'Choice' } },
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
              publicly_accessible: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
