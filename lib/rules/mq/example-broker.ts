/** A broker, as examples of several rules have it. */
export const broker = (properties: object = {}) => ({
  Broker: { Type: 'AWS::AmazonMQ::Broker', Properties: { BrokerName: 'orders', ...properties } },
});

/** The same in Terraform. */
export const brokerInTerraform = (args: object = {}) => ({
  aws_mq_broker: {
    orders: { engine_version: '5.18', host_instance_type: 'mq.m5.large', broker_name: 'orders', ...args },
  },
});
