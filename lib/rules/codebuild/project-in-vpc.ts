import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'CodeBuild projects build in a VPC',
  problem: 'Builds of this project run outside any VPC, and can connect to the whole internet.',
  why: 'A build runs code of strangers beside its credentials; only a VPC can say where that code connects to.',
  fix: {
    how: 'Build in subnets whose routes lead to VPC endpoints, or through a firewall that has a list of domains.',
    cdk: "vpc, securityGroups: [new SecurityGroup(this, 'Build', { vpc, allowAllOutbound: false })]",
    properties: {
      VpcConfig: { VpcId: 'vpc-0a1b2c3d', Subnets: ['subnet-0a1b2c3d'], SecurityGroupIds: ['sg-0a1b2c3d'] },
    },
    arguments: {
      vpc_config: { vpc_id: 'vpc-0a1b2c3d', subnets: ['subnet-0a1b2c3d'], security_group_ids: ['sg-0a1b2c3d'] },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: project,
  check: (it) => it.vpc.isSet(),
});
