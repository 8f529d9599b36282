import { defineRule } from '../../engine/rule';
import { apartFromInternet } from '../../reach/verdict';
import { subnetGroup } from '../../resources/rds/subnet-group';

export default defineRule({
  title: 'Databases are placed in subnets without a route to the internet',
  problem: 'A subnet of this group has a route to an internet gateway.',
  why: 'One wrong setting then gives a database in it a public address; without the route it could not be reached.',
  fix: {
    how: 'Use subnets whose route tables have no internet gateway.',
    cdk: 'vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED }',
    noCode: 'The routes of the subnets decide it, and which of them is to change depends on the network.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.46'] },
  sameAs: { kics: ['rds_associated_with_public_subnet'] },
  resource: subnetGroup,
  check: ({ reading, subnets }) => apartFromInternet(reading, subnets),
});
