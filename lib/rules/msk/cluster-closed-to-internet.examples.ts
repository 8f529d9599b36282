import { defineExamples } from '../../engine/rule';

const cloudFormation = (group: unknown, ...rules: object[]) => ({
  It: {
    Type: 'AWS::MSK::Cluster',
    Properties: {
      ClusterName: 'events',
      KafkaVersion: '3.6.0',
      NumberOfBrokerNodes: 3,
      BrokerNodeGroupInfo: { InstanceType: 'kafka.m7g.large', ClientSubnets: ['subnet-1'], SecurityGroups: [group] },
    },
  },
  Access: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { GroupDescription: 'clients', VpcId: 'vpc-1', SecurityGroupIngress: rules },
  },
});
const access = { 'Fn::GetAtt': ['Access', 'GroupId'] };
const from = (block: string) => ({
  IpProtocol: 'tcp',
  FromPort: 9198,
  ToPort: 9198,
  [block.includes(':') ? 'CidrIpv6' : 'CidrIp']: block,
});

const terraform = (group: string, ...ingress: object[]) => ({
  aws_msk_cluster: {
    it: {
      cluster_name: 'events',
      kafka_version: '3.6.0',
      number_of_broker_nodes: 3,
      broker_node_group_info: {
        instance_type: 'kafka.m7g.large',
        client_subnets: ['subnet-1'],
        security_groups: [group],
      },
    },
  },
  aws_security_group: { access: { vpc_id: 'vpc-1', ingress } },
});
const declared = '${aws_security_group.access.id}';
const fromIn = (block: string) => ({
  protocol: 'tcp',
  from_port: 9198,
  to_port: 9198,
  [block.includes(':') ? 'ipv6_cidr_blocks' : 'cidr_blocks']: [block],
});

export default defineExamples({
  fails: [
    {
      name: 'open to everyone',
      cloudformation: cloudFormation(access, from('0.0.0.0/0')),
      terraform: terraform(declared, fromIn('0.0.0.0/0')),
    },
    {
      name: 'open to everyone over IPv6',
      cloudformation: cloudFormation(access, from('::/0')),
      terraform: terraform(declared, fromIn('::/0')),
    },
    {
      name: 'open to both halves of the world',
      cloudformation: cloudFormation(access, from('0.0.0.0/1'), from('128.0.0.0/1')),
      terraform: terraform(declared, fromIn('0.0.0.0/1'), fromIn('128.0.0.0/1')),
    },
  ],
  passes: [
    {
      name: 'open to a private network',
      cloudformation: cloudFormation(access, from('10.0.1.0/24')),
      terraform: terraform(declared, fromIn('10.0.1.0/24')),
    },
  ],
  unknown: [
    {
      name: 'open to what deployment decides',
      cloudformation: {
        Parameters: { Clients: { Type: 'String' } },
        Resources: cloudFormation(access, { ...from('0.0.0.0/0'), CidrIp: { Ref: 'Clients' } }),
      },
      terraform: {
        variable: { clients: { type: 'string' } },
        resource: terraform(declared, { ...fromIn('0.0.0.0/0'), cidr_blocks: ['${var.clients}'] }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'groups declared elsewhere',
      cloudformation: cloudFormation('sg-1'),
      terraform: terraform('sg-1'),
    },
  ],
});
