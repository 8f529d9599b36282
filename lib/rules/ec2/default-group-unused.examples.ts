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

/** What else is placed in a group: what it is besides, and where it names its groups. */
const PLACED: readonly (readonly [
  cloudformation: readonly [type: string, rest: object, path: string],
  terraform: readonly [type: string, rest: object, path: string],
])[] = [
  [
    ['AWS::EC2::NetworkInterface', { SubnetId: 'subnet-1' }, 'GroupSet'],
    ['aws_network_interface', { subnet_id: 'subnet-1' }, 'security_groups'],
  ],
  [
    [
      'AWS::EC2::VPCEndpoint',
      { VpcId: 'vpc-1', ServiceName: 'com.amazonaws.eu-west-1.sqs', VpcEndpointType: 'Interface' },
      'SecurityGroupIds',
    ],
    [
      'aws_vpc_endpoint',
      { vpc_id: 'vpc-1', service_name: 'com.amazonaws.eu-west-1.sqs', vpc_endpoint_type: 'Interface' },
      'security_group_ids',
    ],
  ],
  [
    ['AWS::ECS::Service', { TaskDefinition: 'shop:1' }, 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups'],
    ['aws_ecs_service', { name: 'shop', task_definition: 'shop:1' }, 'network_configuration.security_groups'],
  ],
  [
    ['AWS::EFS::MountTarget', { FileSystemId: 'fs-1', SubnetId: 'subnet-1' }, 'SecurityGroups'],
    ['aws_efs_mount_target', { file_system_id: 'fs-1', subnet_id: 'subnet-1' }, 'security_groups'],
  ],
  [
    ['AWS::ElastiCache::ReplicationGroup', { ReplicationGroupDescription: 'sessions' }, 'SecurityGroupIds'],
    [
      'aws_elasticache_replication_group',
      { replication_group_id: 'sessions', description: 'sessions' },
      'security_group_ids',
    ],
  ],
  [
    ['AWS::RDS::DBCluster', { Engine: 'aurora-postgresql' }, 'VpcSecurityGroupIds'],
    ['aws_rds_cluster', { engine: 'aurora-postgresql' }, 'vpc_security_group_ids'],
  ],
  [
    ['AWS::RDS::DBInstance', { Engine: 'postgres' }, 'VPCSecurityGroups'],
    ['aws_db_instance', { instance_class: 'db.t4g.medium', engine: 'postgres' }, 'vpc_security_group_ids'],
  ],
];

const at = (path: string, value: unknown, last: object = {}): Record<string, any> =>
  path.split('.').reduceRight<any>((inner, key, index, keys) => {
    const subnets = /^[a-z]/.test(key) ? { subnets: ['subnet-1'] } : { Subnets: ['subnet-1'] };
    return { ...(index === keys.length - 1 && index > 0 ? subnets : index === 0 ? last : {}), [key]: inner };
  }, value);

/** Each of them in the default group of its VPC, or in a group of its own. */
const placed = (inDefault: boolean) =>
  PLACED.map(([[type, rest, path], [low, others, lowPath]]) => ({
    name: `${type} in ${inDefault ? 'the default group of its VPC' : 'a group of its own'}`,
    cloudformation: {
      ...cloudFormation(['sg-1']),
      It: {
        Type: type,
        Properties: at(
          path,
          [{ 'Fn::GetAtt': inDefault ? ['Vpc', 'DefaultSecurityGroup'] : ['Group', 'GroupId'] }],
          rest,
        ),
      },
    },
    terraform: {
      ...terraform(['sg-1']),
      [low]: {
        it: at(
          lowPath,
          [inDefault ? '${aws_vpc.main.default_security_group_id}' : '${aws_security_group.group.id}'],
          others,
        ),
      },
    },
    resource: { cloudformation: 'It', terraform: `${low}.it` },
    ...(inDefault && { fix: { properties: at(path, ['sg-1']), arguments: at(lowPath, ['sg-1']) } }),
  }));

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
    ...placed(true),
  ],
  passes: [
    {
      name: 'a load balancer with a group of its own',
      cloudformation: cloudFormation([{ 'Fn::GetAtt': ['Group', 'GroupId'] }]),
      terraform: terraform(['${aws_security_group.group.id}']),
    },
    ...placed(false),
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
