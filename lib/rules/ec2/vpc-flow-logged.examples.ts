import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no flow log',
      cloudformation: { Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
      terraform: { aws_vpc: { main: { cidr_block: '10.0.0.0/16' } } },
    },
    {
      name: 'a record of accepted traffic alone',
      cloudformation: {
        Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Log: {
          Type: 'AWS::EC2::FlowLog',
          Properties: { ResourceType: 'VPC', ResourceId: { Ref: 'Main' }, TrafficType: 'ACCEPT' },
        },
      },
      terraform: {
        aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
        aws_flow_log: { log: { vpc_id: '${aws_vpc.main.id}', traffic_type: 'ACCEPT' } },
      },
    },
  ],
  passes: [
    {
      name: 'a flow log',
      cloudformation: {
        Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Log: {
          Type: 'AWS::EC2::FlowLog',
          Properties: { ResourceId: { Ref: 'Main' }, ResourceType: 'VPC', TrafficType: 'ALL' },
        },
      },
      terraform: {
        aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
        aws_flow_log: { log: { vpc_id: '${aws_vpc.main.id}', traffic_type: 'ALL' } },
      },
    },
  ],
});
