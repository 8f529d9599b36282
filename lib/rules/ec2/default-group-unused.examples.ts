import { defineExamples } from '../../engine/rule';

const cloudFormation = (groups?: unknown) => ({
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'web', VpcId: { Ref: 'Vpc' } } },
  Web: {
    Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    Properties: { Subnets: ['subnet-1', 'subnet-2'], ...(groups !== undefined && { SecurityGroups: groups }) },
  },
});

const terraform = (security_groups?: unknown) => ({
  aws_vpc: { main: { cidr_block: '10.0.0.0/16' } },
  aws_security_group: { group: { vpc_id: '${aws_vpc.main.id}' } },
  aws_lb: { web: { subnets: ['subnet-1', 'subnet-2'], ...(security_groups !== undefined && { security_groups }) } },
});

export default defineExamples({
  fails: [
    { name: 'a load balancer that names no group', cloudformation: cloudFormation(), terraform: terraform() },
    {
      name: 'a load balancer in the default group of its VPC',
      cloudformation: cloudFormation([{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }]),
      terraform: terraform(['${aws_vpc.main.default_security_group_id}']),
    },
    {
      name: 'a database that names no group',
      cloudformation: { Orders: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } } },
      fix: { properties: { VPCSecurityGroups: ['sg-1'] }, arguments: { vpc_security_group_ids: ['sg-1'] } },
    },
  ],
  passes: [
    {
      name: 'a load balancer with a group of its own',
      cloudformation: cloudFormation([{ 'Fn::GetAtt': ['Group', 'GroupId'] }]),
      terraform: terraform(['${aws_security_group.group.id}']),
    },
  ],
  unknown: [
    {
      name: 'groups that deployment decides',
      cloudformation: cloudFormation([{ 'Fn::ImportValue': 'network-default-group' }]),
      terraform: {
        variable: { default_group: { type: 'string' } },
        resource: terraform(['${var.default_group}']),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a network load balancer, which needs no group',
      cloudformation: {
        Tcp: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { Type: 'network', Subnets: ['subnet-1'] },
        },
      },
      terraform: { aws_lb: { tcp: { load_balancer_type: 'network', subnets: ['subnet-1'] } } },
    },
    {
      name: 'a gateway endpoint',
      cloudformation: {
        Store: {
          Type: 'AWS::EC2::VPCEndpoint',
          Properties: { VpcId: 'vpc-1', ServiceName: 'com.amazonaws.eu-west-1.s3' },
        },
      },
      terraform: { aws_vpc_endpoint: { store: { vpc_id: 'vpc-1', service_name: 'com.amazonaws.eu-west-1.s3' } } },
    },
  ],
});
