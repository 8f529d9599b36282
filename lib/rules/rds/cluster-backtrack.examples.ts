import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-mysql' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql', BacktrackWindow: 0 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-mysql', backtrack_window: 0 } } },
    },
  ],
  passes: [
    {
      name: 'a day',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql', BacktrackWindow: 86400 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-mysql', backtrack_window: 86400 } } },
    },
  ],
  notApplicable: [
    {
      name: 'another engine',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
  ],
});
