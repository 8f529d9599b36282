import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an ACL',
      cloudformation: { Main: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } } },
      terraform: { aws_network_acl: { main: { vpc_id: 'vpc-1' } } },
    },
  ],
  passes: [
    {
      name: 'a VPC with the default ACL',
      cloudformation: { Main: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
      terraform: { aws_vpc: { main: { cidr_block: '10.0.0.0/16' } } },
    },
  ],
});
