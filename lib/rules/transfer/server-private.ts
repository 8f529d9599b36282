import { defineRule } from '../../engine/rule';
import { server } from '../../resources/transfer/server';

export default defineRule({
  title: 'Transfer servers are in a VPC',
  problem: 'This server is open to the internet, without security groups.',
  why: 'Every scanner finds it and tries passwords.',
  fix: {
    how: 'Use an endpoint in a VPC, with a security group for your partners.',
    properties: {
      EndpointType: 'VPC',
      EndpointDetails: { VpcId: 'vpc-1', SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
    },
    arguments: {
      endpoint_type: 'VPC',
      endpoint_details: { vpc_id: 'vpc-1', subnet_ids: ['subnet-1', 'subnet-2'], security_group_ids: ['sg-1'] },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_164'],
  },
  resource: server,
  check: (it) => it.endpoint.is('VPC', 'VPC_ENDPOINT'),
});
