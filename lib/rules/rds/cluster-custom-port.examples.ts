import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
    {
      name: 'the default port',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', Port: 5432 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', port: 5432 } } },
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', Port: 15432 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', port: 15432 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Port: { Type: 'String' } },
        Resources: {
          Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', Port: { Ref: 'Port' } } },
        },
      },
      terraform: {
        variable: { port: { type: 'string' } },
        resource: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', port: '${var.port}' } } },
      },
    },
  ],
});
