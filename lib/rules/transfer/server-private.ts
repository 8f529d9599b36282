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
    },
    arguments: {
      endpoint_type: 'VPC',
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
