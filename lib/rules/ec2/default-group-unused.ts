import { defineResource, defineRule } from '../../engine/rule';
import { notInDefaultGroup } from '../../reach/verdict';

/** What EC2, RDS and the others put in the default group where no group is named. Instances have a rule of their own. */
const placed = defineResource({
  cloudformation: [
    'AWS::EC2::NetworkInterface',
    'AWS::EC2::VPCEndpoint',
    'AWS::ECS::Service',
    'AWS::EFS::MountTarget',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
  ],
  terraform: [
    'aws_network_interface',
    'aws_vpc_endpoint',
    'aws_ecs_service',
    'aws_efs_mount_target',
    'aws_elasticache_replication_group',
    'aws_lb',
    'aws_alb',
    'aws_rds_cluster',
    'aws_db_instance',
  ],
  where: (it) => it.fact('DBClusterIdentifier').isAbsentHere || it.type !== 'AWS::RDS::DBInstance',
  facts: {},
});

export default defineRule({
  title: 'Load balancers, databases and the like do not use the default security group',
  problem: 'This is in the default security group of its VPC.',
  why: 'Whatever lands in the default group can talk to everything else in it; a group of its own says who may connect.',
  fix: {
    how: 'Give it a security group of its own.',
    cdk: 'groupSet: [group.securityGroupId]',
    properties: { SecurityGroups: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] },
    arguments: { security_groups: ['${aws_security_group.group.id}'] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: placed,
  check: ({ reading }) => notInDefaultGroup(reading),
});
