import { defineResource } from '../../engine/rule';

/** An RDS instance or cluster, as its network sees it. */
export const database = defineResource({
  cloudformation: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  terraform: ['aws_db_instance', 'aws_rds_cluster'],
  facts: {},
});
