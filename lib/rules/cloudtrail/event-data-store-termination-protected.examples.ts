import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'protection off',
      cloudformation: {
        Lake: {
          Type: 'AWS::CloudTrail::EventDataStore',
          Properties: {
            TerminationProtectionEnabled: false,
          },
        },
      },
      terraform: {
        aws_cloudtrail_event_data_store: {
          lake: {
            name: 'lake',
            termination_protection_enabled: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'left out',
      cloudformation: {
        Lake: {
          Type: 'AWS::CloudTrail::EventDataStore',
        },
      },
      terraform: {
        aws_cloudtrail_event_data_store: {
          lake: {
            name: 'lake',
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
          Protected: {
            Type: 'String',
          },
        },
        Resources: {
          Lake: {
            Type: 'AWS::CloudTrail::EventDataStore',
            Properties: {
              TerminationProtectionEnabled: {
                Ref: 'Protected',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          protected: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudtrail_event_data_store: {
            lake: {
              name: 'lake',
              termination_protection_enabled: '${var.protected}',
            },
          },
        },
      },
    },
  ],
});
