import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::Neptune::DBCluster', Properties: { DBSubnetGroupName: 'private', ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_neptune_cluster: { it: { neptune_subnet_group_name: 'private', ...own } },
});

const withInstances = (count: number) => ({
  cloudformation: {
    ...inCloudFormation(),
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `Instance${index}`,
        {
          Type: 'AWS::Neptune::DBInstance',
          Properties: { DBClusterIdentifier: { Ref: 'It' }, DBInstanceClass: 'db.r6g.large' },
        },
      ]),
    ),
  },
  terraform: {
    ...inTerraform(),
    aws_neptune_cluster_instance: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `instance${index}`,
        { cluster_identifier: '${aws_neptune_cluster.it.id}', instance_class: 'db.r6g.large' },
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
});
