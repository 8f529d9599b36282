import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'none',
      cloudformation: { Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
      terraform: { aws_vpc: { main: { cidr_block: '10.0.0.0/16' } } },
    },
  ],
  passes: [
    {
      name: 'a subnet',
      cloudformation: {
        Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
        Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Main' }, CidrBlock: '10.0.0.0/24' } },
      },
      terraform: {
        aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
        aws_subnet: { a: { vpc_id: '${aws_vpc.main.id}', cidr_block: '10.0.0.0/24' } },
      },
    },
  ],
});
