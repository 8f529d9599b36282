import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the usual name',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', MasterUsername: 'postgres' },
        },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', master_username: 'postgres' } } },
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', MasterUsername: 'orders_owner' },
        },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', master_username: 'orders_owner' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { User: { Type: 'String' } },
        Resources: {
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', MasterUsername: { Ref: 'User' } },
          },
        },
      },
      terraform: {
        variable: { user: { type: 'string' } },
        resource: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', master_username: '${var.user}' } } },
      },
    },
  ],
});
