import { defineRule } from '../../engine/rule';
import { vpc } from '../../resources/ec2/vpc';

export default defineRule({
  title: 'VPCs that are declared are in use',
  problem: 'This VPC has no subnet.',
  why: 'A network that nobody uses is a network that nobody watches.',
  fix: {
    how: 'Add subnets, or remove the VPC.',
    noCode: 'The resource is given a use or taken out of the code, and no setting says that.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['vpc_without_attached_subnet'] },
  resource: vpc,
  check: (it) => it.subnet.isSet(),
});
