import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: cluster(),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
      }),
    },
    {
      name: 'turned off',
      cloudformation: cluster({ LoggingInfo: { BrokerLogs: { S3: { Enabled: false } } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        logging_info: { broker_logs: { s3: { enabled: false } } },
      }),
    },
  ],
  passes: [
    {
      name: 'logs in CloudWatch',
      cloudformation: cluster({
        LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: true, LogGroup: 'kafka' } } },
      }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        logging_info: { broker_logs: { cloudwatch_logs: { enabled: true, log_group: 'kafka' } } },
      }),
    },
    {
      name: 'logs in S3',
      cloudformation: cluster({ LoggingInfo: { BrokerLogs: { S3: { Enabled: true, Bucket: 'logs' } } } }),
      terraform: clusterInTerraform({
        broker_node_group_info: {
          client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
        },
        logging_info: [{ broker_logs: [{ s3: [{ enabled: true, bucket: 'logs' }] }] }],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Logged: { Type: 'String' } },
        Resources: cluster({ LoggingInfo: { BrokerLogs: { S3: { Enabled: { Ref: 'Logged' } } } } }),
      },
      terraform: {
        variable: { logged: { type: 'string' } },
        resource: clusterInTerraform({
          broker_node_group_info: {
            client_subnets: ['subnet-1', 'subnet-2', 'subnet-3'],
            instance_type: 'kafka.m5.large',
            security_groups: ['sg-1'],
          },
          logging_info: { broker_logs: { s3: { enabled: '${var.logged}' } } },
        }),
      },
    },
  ],
});
