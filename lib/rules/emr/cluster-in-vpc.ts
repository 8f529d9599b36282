import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { cluster } from '../../resources/emr/cluster';

export default defineRule({
  title: 'EMR clusters are placed in named subnets',
  problem: 'This cluster names no subnet and lands in the default VPC.',
  why: 'The default VPC is shared by everything that was placed nowhere, and its subnets are public.',
  fix: {
    how: 'Name a private subnet.',
    properties: { Instances: { Ec2SubnetId: 'subnet-1' } },
    arguments: { ec2_attributes: { subnet_id: 'subnet-1', instance_profile: 'emr' } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { kics: ['emr_wihout_vpc', 'emr_without_vpc'] },
  resource: cluster,
  check: (it) => any(it.subnet.isSet(), it.subnets.isSet()),
});
