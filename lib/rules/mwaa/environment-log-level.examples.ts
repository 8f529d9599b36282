import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'errors alone',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
            LoggingConfiguration: {
              WorkerLogs: {
                Enabled: true,
                LogLevel: 'ERROR',
              },
            },
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            name: 'flows',
            logging_configuration: {
              worker_logs: {
                enabled: true,
                log_level: 'ERROR',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'INFO',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
            LoggingConfiguration: {
              WorkerLogs: {
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
            name: 'flows',
            logging_configuration: {
              worker_logs: {
                enabled: true,
                log_level: 'INFO',
              },
            },
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
          Level: {
            Type: 'String',
          },
        },
        Resources: {
          Flows: {
            Type: 'AWS::MWAA::Environment',
            Properties: {
              Name: 'flows',
              LoggingConfiguration: {
                WorkerLogs: {
                  Enabled: true,
                  LogLevel: {
                    Ref: 'Level',
                  },
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          level: {
            type: 'string',
          },
        },
        resource: {
          aws_mwaa_environment: {
            flows: {
              name: 'flows',
              logging_configuration: {
                worker_logs: {
                  enabled: true,
                  log_level: '${var.level}',
                },
              },
            },
          },
        },
      },
    },
  ],
});
