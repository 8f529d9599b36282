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
      cloudformation: instance({ Engine: 'postgres', MonitoringInterval: 0 }),
      terraform: instanceInTerraform({ engine: 'postgres', monitoring_interval: 0 }),
    },
  ],
  passes: [
    {
      name: 'a sample every minute',
      cloudformation: instance({ Engine: 'postgres', MonitoringInterval: 60 }),
      terraform: instanceInTerraform({ engine: 'postgres', monitoring_interval: 60 }),
    },
    {
      name: 'a sample every half minute, said at the cluster',
      cloudformation: {
        Orders: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', MonitoringInterval: 30 } },
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
        aws_rds_cluster: { orders: { engine: 'aurora-postgresql', monitoring_interval: 30 } },
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
        Parameters: { Seconds: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', MonitoringInterval: { Ref: 'Seconds' } }),
      },
      terraform: {
        variable: { seconds: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', monitoring_interval: '${var.seconds}' }),
      },
    },
  ],
});
