import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'global resources left out',
      cloudformation: {
        Recorder: {
          Type: 'AWS::Config::ConfigurationRecorder',
          Properties: {
            RoleARN: 'arn:aws:iam::111122223333:role/config',
          },
        },
      },
      terraform: {
        aws_config_configuration_recorder: {
          recorder: {
            name: 'recorder',
            role_arn: 'arn:aws:iam::111122223333:role/config',
          },
        },
      },
    },
    {
      name: 'some kinds',
      cloudformation: {
        Recorder: {
          Type: 'AWS::Config::ConfigurationRecorder',
          Properties: {
            RoleARN: 'arn:aws:iam::111122223333:role/config',
            RecordingGroup: {
              ResourceTypes: ['AWS::S3::Bucket'],
            },
          },
        },
      },
      terraform: {
        aws_config_configuration_recorder: {
          recorder: {
            name: 'recorder',
            role_arn: 'arn:aws:iam::111122223333:role/config',
            recording_group: {
              all_supported: false,
              resource_types: ['AWS::S3::Bucket'],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'everything',
      cloudformation: {
        Recorder: {
          Type: 'AWS::Config::ConfigurationRecorder',
          Properties: {
            RoleARN: 'arn:aws:iam::111122223333:role/config',
            RecordingGroup: {
              AllSupported: true,
              IncludeGlobalResourceTypes: true,
            },
          },
        },
      },
      terraform: {
        aws_config_configuration_recorder: {
          recorder: {
            name: 'recorder',
            role_arn: 'arn:aws:iam::111122223333:role/config',
            recording_group: [
              {
                all_supported: true,
                include_global_resource_types: true,
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
          Global: {
            Type: 'String',
          },
        },
        Resources: {
          Recorder: {
            Type: 'AWS::Config::ConfigurationRecorder',
            Properties: {
              RoleARN: 'arn:aws:iam::111122223333:role/config',
              RecordingGroup: {
                AllSupported: true,
                IncludeGlobalResourceTypes: {
                  Ref: 'Global',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          global: {
            type: 'string',
          },
        },
        resource: {
          aws_config_configuration_recorder: {
            recorder: {
              name: 'recorder',
              role_arn: 'arn:aws:iam::111122223333:role/config',
              recording_group: {
                include_global_resource_types: '${var.global}',
              },
            },
          },
        },
      },
    },
  ],
});
