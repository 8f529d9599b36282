import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

export default defineRule({
  title: 'Lambda functions run in a VPC',
  problem: 'This function runs outside of any VPC, with an open way to the internet.',
  why: 'In a VPC, security groups and endpoints bound where a compromised function can send data.',
  fix: {
    how: 'Place the function in private subnets of a VPC.',
    cdk: 'vpc, vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED }',
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
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['Lambda.3'] },
  sameAs: {
    terrascan: ['AC_AWS_0486'],
    checkov: ['CKV_AWS_117'],
    cfn_nag: ['W89'],
    guard: ['LAMBDA_INSIDE_VPC'],
    'cdk-nag': ['LambdaInsideVPC'],
  },
  resource: lambdaFunction,
  check: (it) => it.subnets.isSet(),
});
