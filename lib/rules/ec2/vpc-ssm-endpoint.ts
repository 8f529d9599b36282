import { defineRule } from '../../engine/rule';
import { vpc } from '../../resources/ec2/vpc';
import { hasEndpoint } from '../../resources/ec2/vpc-endpoints';

export default defineRule({
  title: 'VPCs reach Systems Manager through an endpoint',
  problem: 'Calls to Systems Manager leave this VPC for the internet.',
  why: 'They then need a way to the internet, which serves whoever wants to carry data out as well.',
  fix: {
    how: 'Add an interface endpoint for ssm.',
    resources: {
      'AWS::EC2::VPCEndpoint': {
        VpcId: { Ref: 'This' },
        VpcEndpointType: 'Interface',
        ServiceName: 'com.amazonaws.eu-west-1.ssm',
        SubnetIds: ['subnet-1'],
        SecurityGroupIds: ['sg-1'],
      },
      aws_vpc_endpoint: {
        vpc_id: '${aws_vpc.this.id}',
        vpc_endpoint_type: 'Interface',
        service_name: 'com.amazonaws.eu-west-1.ssm',
        subnet_ids: ['subnet-1'],
        security_group_ids: ['sg-1'],
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EC2.57'] },
  sameAs: {},
  resource: vpc,
  check: (it) => hasEndpoint(it.reading, 'ssm'),
});
