import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
          },
        },
      },
    },
    {
      name: 'off',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
            LoggingConfiguration: {
              DagProcessingLogs: {
                Enabled: false,
              },
            },
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
            logging_configuration: {
              dag_processing_logs: {
                enabled: false,
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
            LoggingConfiguration: {
              DagProcessingLogs: {
                Enabled: true,
                LogLevel: 'INFO',
              },
            },
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
            logging_configuration: [
              {
                dag_processing_logs: [
                  {
                    enabled: true,
                    log_level: 'INFO',
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Logs: {
            Type: 'String',
          },
        },
        Resources: {
          Flows: {
            Type: 'AWS::MWAA::Environment',
            Properties: {
              Name: 'flows',
              LoggingConfiguration: {
                DagProcessingLogs: {
                  Enabled: {
                    Ref: 'Logs',
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          logs: {
            type: 'string',
          },
        },
        resource: {
          aws_mwaa_environment: {
            flows: {
              dag_s3_path: 'dags/',
              execution_role_arn: 'arn:aws:iam::111122223333:role/service',
              source_bucket_arn: 'arn:aws:s3:::workflows',
              network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
              name: 'flows',
              logging_configuration: {
                dag_processing_logs: {
                  enabled: '${var.logs}',
                },
              },
            },
          },
        },
      },
    },
  ],
});
