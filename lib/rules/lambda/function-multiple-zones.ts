import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions in a VPC run in several availability zones',
  problem: 'This function is placed in a single subnet, thus in a single availability zone.',
  why: 'When that zone fails, the function stops.',
  fix: {
    how: 'Name subnets of at least two availability zones.',
    cdk: 'vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED }',
    properties: {
      VpcConfig: {
        SubnetIds: ['subnet-1', 'subnet-2'],
        SecurityGroupIds: ['sg-1'],
      },
    },
    arguments: {
      vpc_config: {
        subnet_ids: ['subnet-1', 'subnet-2'],
        security_group_ids: ['sg-1'],
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Lambda.5'] },

  resource: lambdaFunction,
  check: (it) =>
    when(it.subnets.isSet(), () =>
      it.subnets.holds((subnets) => (Array.isArray(subnets) ? new Set(subnets.map(String)).size > 1 : undefined)),
    ),
});
