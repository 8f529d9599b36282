import { defineResource, defineRule, fact } from '../../engine/rule';

const group = defineResource({
  cloudformation: 'AWS::EC2::SecurityGroup',
  terraform: 'aws_security_group',
  facts: { vpc: fact<string>('VpcId', 'vpc_id') },
});

export default defineRule({
  title: 'Security groups say which VPC they are for',
  problem: 'This security group names no VPC.',
  why: 'It is then made in the default VPC, and resources in the intended VPC cannot use it.',
  fix: { how: 'Name the VPC.', cdk: 'vpc', properties: { VpcId: 'vpc-1' }, arguments: { vpc_id: 'vpc-1' } },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['security_groups_without_vpc_attached'] },
  resource: group,
  check: (it) => it.vpc.isSet(),
});
