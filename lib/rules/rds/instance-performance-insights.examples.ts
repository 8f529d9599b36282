import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'turned off',
      cloudformation: instance({ Engine: 'postgres', EnablePerformanceInsights: false }),
      terraform: instanceInTerraform({ engine: 'postgres', performance_insights_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', EnablePerformanceInsights: true }),
      terraform: instanceInTerraform({ engine: 'postgres', performance_insights_enabled: true }),
    },
    {
      name: 'turned on at the cluster',
      cloudformation: {
        Orders: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', PerformanceInsightsEnabled: true },
        },
        Writer: {
          Type: 'AWS::RDS::DBInstance',
          Properties: {
            Engine: 'aurora-postgresql',
            DBInstanceClass: 'db.serverless',
            DBClusterIdentifier: { Ref: 'Orders' },
          },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-postgresql', performance_insights_enabled: true } },
        aws_rds_cluster_instance: {
          writer: {
            engine: 'aurora-postgresql',
            instance_class: 'db.serverless',
            cluster_identifier: '${aws_rds_cluster.orders.id}',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', EnablePerformanceInsights: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', performance_insights_enabled: '${var.choice}' }),
      },
    },
  ],
});
