import { defineExamples } from '../../engine/rule';
import { group, network, networkInTerraform, ref } from '../example-networks';

const it = (isPublic: boolean, subnet: unknown = ref('Subnet')) => ({
  It: {
    Type: 'AWS::AmazonMQ::Broker',
    Properties: {
      BrokerName: 'jobs',
      EngineType: 'ACTIVEMQ',
      HostInstanceType: 'mq.m5.large',
      DeploymentMode: 'SINGLE_INSTANCE',
      SubnetIds: [subnet],
      SecurityGroups: [group],
      PubliclyAccessible: isPublic,
    },
  },
});

const itInTerraform = (isPublic: boolean, subnet = '${aws_subnet.main.id}') => ({
  aws_mq_broker: {
    it: {
      broker_name: 'jobs',
      engine_type: 'ActiveMQ',
      engine_version: '5.18',
      host_instance_type: 'mq.m5.large',
      user: [{ username: 'app', password: '${var.password}' }],
      subnet_ids: [subnet],
      security_groups: ['${aws_security_group.access.id}'],
      publicly_accessible: isPublic,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'with a public address, a route and an open group',
      cloudformation: { ...network(61617, '0.0.0.0/0'), ...it(true) },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: { ...networkInTerraform(61617, '0.0.0.0/0'), ...itInTerraform(true) },
      },
    },
  ],
  passes: [
    {
      name: 'without a public address',
      cloudformation: { ...network(61617, '0.0.0.0/0'), ...it(false) },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: { ...networkInTerraform(61617, '0.0.0.0/0'), ...itInTerraform(false) },
      },
    },
    {
      name: 'without a route to the internet',
      cloudformation: { ...network(61617, '0.0.0.0/0', false), ...it(true) },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: { ...networkInTerraform(61617, '0.0.0.0/0', false), ...itInTerraform(true) },
      },
    },
    {
      name: 'with a group for the office alone',
      cloudformation: { ...network(61617, '198.51.100.7/32'), ...it(true) },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: { ...networkInTerraform(61617, '198.51.100.7/32'), ...itInTerraform(true) },
      },
    },
  ],
  unknown: [
    {
      name: 'in a subnet that is declared elsewhere',
      cloudformation: {
        ...network(61617, '0.0.0.0/0'),
        ...it(true, 'subnet-1'),
      },
      terraform: {
        variable: { password: { type: 'string', sensitive: true } },
        resource: { ...networkInTerraform(61617, '0.0.0.0/0'), ...itInTerraform(true, 'subnet-1') },
      },
    },
  ],
});
