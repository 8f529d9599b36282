import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', EnableIAMDatabaseAuthentication: false },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-postgresql', iam_database_authentication_enabled: false } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Cluster: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', EnableIAMDatabaseAuthentication: true },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-postgresql', iam_database_authentication_enabled: true } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', EnableIAMDatabaseAuthentication: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_rds_cluster: {
            orders: { engine: 'aurora-postgresql', iam_database_authentication_enabled: '${var.choice}' },
          },
        },
      },
    },
  ],
  notApplicable: [],
});
