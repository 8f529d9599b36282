import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::RDS::DBCluster',
    Properties: { Engine: 'postgres', DBClusterInstanceClass: 'db.m6gd.large', AllocatedStorage: 100, ...own },
  },
});

export default defineExamples({
  only: { dialect: 'cloudformation', because: 'The cluster of the Terraform provider has no such argument.' },
  fails: [{ name: 'turned off', cloudformation: inCloudFormation({ AutoMinorVersionUpgrade: false }) }],
  passes: [
    { name: 'turned on', cloudformation: inCloudFormation({ AutoMinorVersionUpgrade: true }) },
    { name: 'nothing said', cloudformation: inCloudFormation() },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ AutoMinorVersionUpgrade: { Ref: 'Choice' } }),
      },
    },
  ],
  notApplicable: [{ name: 'Aurora', cloudformation: inCloudFormation({ Engine: 'aurora-postgresql' }) }],
});
