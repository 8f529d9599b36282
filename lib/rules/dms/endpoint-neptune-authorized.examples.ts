import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::DMS::Endpoint',
    Properties: { EndpointType: 'target', EngineName: 'neptune', ServerName: 'graph.example.com', Port: 8182, ...own },
  },
});

export default defineExamples({
  only: { dialect: 'cloudformation', because: 'The Terraform provider has no endpoints for Neptune.' },
  fails: [
    {
      name: 'nothing said',
      cloudformation: inCloudFormation({
        NeptuneSettings: {
          S3BucketName: 'staging',
          S3BucketFolder: 'dms',
          ServiceAccessRoleArn: 'arn:aws:iam::111122223333:role/dms',
        },
      }),
    },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        NeptuneSettings: {
          S3BucketName: 'staging',
          S3BucketFolder: 'dms',
          ServiceAccessRoleArn: 'arn:aws:iam::111122223333:role/dms',
          IamAuthEnabled: false,
        },
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: inCloudFormation({
        NeptuneSettings: {
          S3BucketName: 'staging',
          S3BucketFolder: 'dms',
          ServiceAccessRoleArn: 'arn:aws:iam::111122223333:role/dms',
          IamAuthEnabled: true,
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          NeptuneSettings: {
            S3BucketName: 'staging',
            S3BucketFolder: 'dms',
            ServiceAccessRoleArn: 'arn:aws:iam::111122223333:role/dms',
            IamAuthEnabled: { Ref: 'Choice' },
          },
        }),
      },
    },
  ],
  notApplicable: [{ name: 'another engine', cloudformation: inCloudFormation({ EngineName: 'mysql' }) }],
});
