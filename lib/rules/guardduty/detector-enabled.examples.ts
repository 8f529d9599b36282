import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Detector: {
          Type: 'AWS::GuardDuty::Detector',
          Properties: {
            Enable: false,
          },
        },
      },
      terraform: {
        aws_guardduty_detector: {
          detector: {
            enable: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Detector: {
          Type: 'AWS::GuardDuty::Detector',
          Properties: {
            Enable: true,
          },
        },
      },
      terraform: {
        aws_guardduty_detector: {
          detector: {
            enable: true,
          },
        },
      },
    },
    {
      name: 'left out',
      terraform: {
        aws_guardduty_detector: {
          detector: {},
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Detector: {
            Type: 'AWS::GuardDuty::Detector',
            Properties: {
              Enable: {
                Ref: 'Choice',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_guardduty_detector: {
            detector: {
              enable: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
