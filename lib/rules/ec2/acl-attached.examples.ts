import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no subnet',
      cloudformation: { Main: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } } },
      terraform: { aws_network_acl: { main: { vpc_id: 'vpc-1' } } },
    },
  ],
  passes: [
    {
      name: 'an association',
      cloudformation: {
        Main: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: 'vpc-1' } },
        Link: {
          Type: 'AWS::EC2::SubnetNetworkAclAssociation',
          Properties: { NetworkAclId: { Ref: 'Main' }, SubnetId: 'subnet-1' },
        },
      },
      terraform: {
        aws_network_acl: { main: { vpc_id: 'vpc-1' } },
        aws_network_acl_association: { link: { network_acl_id: '${aws_network_acl.main.id}', subnet_id: 'subnet-1' } },
      },
    },
    {
      name: 'subnets',
      terraform: { aws_network_acl: { main: { vpc_id: 'vpc-1', subnet_ids: ['subnet-1'] } } },
    },
  ],
});
