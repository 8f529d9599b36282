import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'used by nothing',
      cloudformation: { Main: { Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc' } } },
      terraform: { aws_eip: { main: { domain: 'vpc' } } },
    },
  ],
  passes: [
    {
      name: 'an instance',
      cloudformation: { Main: { Type: 'AWS::EC2::EIP', Properties: { InstanceId: 'i-1' } } },
      terraform: { aws_eip: { main: { instance: 'i-1' } } },
    },
    {
      name: 'a NAT gateway',
      cloudformation: {
        Main: { Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc' } },
        Nat: {
          Type: 'AWS::EC2::NatGateway',
          Properties: { AllocationId: { 'Fn::GetAtt': ['Main', 'AllocationId'] }, SubnetId: 'subnet-1' },
        },
      },
      terraform: {
        aws_eip: { main: {} },
        aws_nat_gateway: { nat: { allocation_id: '${aws_eip.main.id}', subnet_id: 'subnet-1' } },
      },
    },
  ],
});
