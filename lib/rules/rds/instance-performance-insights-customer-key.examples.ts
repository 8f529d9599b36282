import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: instance({ Engine: 'postgres', EnablePerformanceInsights: true }),
      terraform: instanceInTerraform({ engine: 'postgres', performance_insights_enabled: true }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: instance({
        Engine: 'postgres',
        EnablePerformanceInsights: true,
        PerformanceInsightsKMSKeyId: 'alias/aws/rds',
      }),
      terraform: instanceInTerraform({
        engine: 'postgres',
        performance_insights_enabled: true,
        performance_insights_kms_key_id: 'alias/aws/rds',
      }),
    },
    {
      name: 'turned on at the cluster, no key named',
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
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: instance({
        Engine: 'postgres',
        EnablePerformanceInsights: true,
        PerformanceInsightsKMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
      terraform: instanceInTerraform({
        engine: 'postgres',
        performance_insights_enabled: true,
        performance_insights_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: instance({
          Engine: 'postgres',
          EnablePerformanceInsights: true,
          PerformanceInsightsKMSKeyId: { Ref: 'KeyArn' },
        }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: instanceInTerraform({
          engine: 'postgres',
          performance_insights_enabled: true,
          performance_insights_kms_key_id: '${var.key_arn}',
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'no Performance Insights',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
  ],
});
