import { defineResource, fact } from '../../engine/rule';

/** The subnets that databases are placed in. */
export const subnetGroup = defineResource({
  cloudformation: 'AWS::RDS::DBSubnetGroup',
  terraform: 'aws_db_subnet_group',
  facts: { subnets: fact<string[]>('SubnetIds', 'subnet_ids') },
});
