import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::SageMaker::MonitoringSchedule', Properties: { MonitoringScheduleName: 'daily', ...own } },
});

export default defineExamples({
  only: {
    dialect: 'cloudformation',
    because: 'The schedules of the Terraform provider name a job that is defined elsewhere.',
  },
  fails: [
    {
      name: 'nothing said',
      cloudformation: inCloudFormation({
        MonitoringScheduleConfig: {
          MonitoringJobDefinition: {
            MonitoringAppSpecification: {
              ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/monitor@sha256:0123',
            },
            MonitoringInputs: [{ EndpointInput: { EndpointName: 'model', LocalPath: '/opt/ml' } }],
            MonitoringOutputConfig: {
              MonitoringOutputs: [{ S3Output: { LocalPath: '/opt/ml', S3Uri: 's3://reports' } }],
            },
            MonitoringResources: {
              ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20 },
            },
            RoleArn: 'arn:aws:iam::111122223333:role/monitor',
          },
        },
      }),
    },
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        MonitoringScheduleConfig: {
          MonitoringJobDefinition: {
            MonitoringAppSpecification: {
              ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/monitor@sha256:0123',
            },
            MonitoringInputs: [{ EndpointInput: { EndpointName: 'model', LocalPath: '/opt/ml' } }],
            MonitoringOutputConfig: {
              MonitoringOutputs: [{ S3Output: { LocalPath: '/opt/ml', S3Uri: 's3://reports' } }],
            },
            MonitoringResources: {
              ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20 },
            },
            RoleArn: 'arn:aws:iam::111122223333:role/monitor',
            NetworkConfig: { EnableNetworkIsolation: false },
          },
        },
      }),
    },
  ],
  passes: [
    {
      name: 'isolated',
      cloudformation: inCloudFormation({
        MonitoringScheduleConfig: {
          MonitoringJobDefinition: {
            MonitoringAppSpecification: {
              ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/monitor@sha256:0123',
            },
            MonitoringInputs: [{ EndpointInput: { EndpointName: 'model', LocalPath: '/opt/ml' } }],
            MonitoringOutputConfig: {
              MonitoringOutputs: [{ S3Output: { LocalPath: '/opt/ml', S3Uri: 's3://reports' } }],
            },
            MonitoringResources: {
              ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20 },
            },
            RoleArn: 'arn:aws:iam::111122223333:role/monitor',
            NetworkConfig: { EnableNetworkIsolation: true },
          },
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
          MonitoringScheduleConfig: {
            MonitoringJobDefinition: {
              MonitoringAppSpecification: {
                ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/monitor@sha256:0123',
              },
              MonitoringInputs: [{ EndpointInput: { EndpointName: 'model', LocalPath: '/opt/ml' } }],
              MonitoringOutputConfig: {
                MonitoringOutputs: [{ S3Output: { LocalPath: '/opt/ml', S3Uri: 's3://reports' } }],
              },
              MonitoringResources: {
                ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20 },
              },
              RoleArn: 'arn:aws:iam::111122223333:role/monitor',
              NetworkConfig: { EnableNetworkIsolation: { Ref: 'Choice' } },
            },
          },
        }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a job from elsewhere',
      cloudformation: inCloudFormation({
        MonitoringScheduleConfig: { MonitoringJobDefinitionName: 'quality', MonitoringType: 'DataQuality' },
      }),
    },
  ],
});
