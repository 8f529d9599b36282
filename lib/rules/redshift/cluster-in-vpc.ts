import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters are placed in named subnets',
  problem: 'This cluster names no subnets and lands in those of the default VPC.',
  why: 'The default VPC is shared by everything that was placed nowhere, and its subnets are public.',
  fix: {
    how: 'Name a subnet group of private subnets.',
    properties: { ClusterSubnetGroupName: 'private' },
    arguments: { cluster_subnet_group_name: 'private' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_154'],
    trivy: ['AWS-0127'],
    kics: ['redshift_cluster_without_vpc'],
    'cdk-nag': ['RedshiftClusterInVPC'],
  },
  resource: cluster,
  check: (it) => it.subnetGroup.isSet(),
});
