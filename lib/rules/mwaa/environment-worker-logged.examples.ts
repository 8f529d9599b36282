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
              WorkerLogs: {
                Enabled: false,
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
            logging_configuration: [
              {
                worker_logs: [
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
                WorkerLogs: {
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
              name: 'flows',
              logging_configuration: {
                worker_logs: {
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
