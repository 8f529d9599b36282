import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_rds_cluster: { it: { engine: 'aurora-postgresql', ...own } } });

const withInstances = (count: number) => ({
  cloudformation: {
    ...inCloudFormation(),
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `Instance${index}`,
        {
          Type: 'AWS::RDS::DBInstance',
          Properties: {
            DBClusterIdentifier: { Ref: 'It' },
            Engine: 'aurora-postgresql',
            DBInstanceClass: 'db.r6g.large',
          },
        },
      ]),
    ),
  },
  terraform: {
    ...inTerraform(),
    aws_rds_cluster_instance: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `instance${index}`,
        { cluster_identifier: '${aws_rds_cluster.it.id}', engine: 'aurora-postgresql', instance_class: 'db.r6g.large' },
      ]),
    ),
  },
});

export default defineExamples({
  fails: [{ name: 'one instance', ...withInstances(1) }],
  passes: [{ name: 'two instances', ...withInstances(2) }],
  unknown: [
    { name: 'instances that are declared elsewhere', cloudformation: inCloudFormation(), terraform: inTerraform() },
  ],
  notApplicable: [
    {
      name: 'a Multi-AZ cluster, which has standbys always',
      cloudformation: inCloudFormation({ Engine: 'postgres', DBClusterInstanceClass: 'db.m6gd.large' }),
      terraform: inTerraform({ engine: 'postgres', db_cluster_instance_class: 'db.m6gd.large' }),
    },
  ],
});
