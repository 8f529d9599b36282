import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'switched off',
      cloudformation: {
        Detector: {
          Type: 'AWS::GuardDuty::Detector',
          Properties: {
            Enable: true,
            Features: [
              {
                Name: 'RDS_LOGIN_EVENTS',
                Status: 'DISABLED',
              },
            ],
          },
        },
      },
      terraform: {
        aws_guardduty_detector: {
          detector: {
            enable: true,
          },
        },
        aws_guardduty_detector_feature: {
          feature: {
            detector_id: '${aws_guardduty_detector.detector.id}',
            name: 'RDS_LOGIN_EVENTS',
            status: 'DISABLED',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'switched on',
      cloudformation: {
        Detector: {
          Type: 'AWS::GuardDuty::Detector',
          Properties: {
            Enable: true,
            Features: [
              {
                Name: 'RDS_LOGIN_EVENTS',
                Status: 'ENABLED',
              },
            ],
          },
        },
      },
      terraform: {
        aws_guardduty_detector: {
          detector: {
            enable: true,
          },
        },
        aws_guardduty_detector_feature: {
          feature: {
            detector_id: '${aws_guardduty_detector.detector.id}',
            name: 'RDS_LOGIN_EVENTS',
            status: 'ENABLED',
          },
        },
      },
    },
    {
      name: 'left out, which is on',
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
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Status: {
            Type: 'String',
          },
        },
        Resources: {
          Detector: {
            Type: 'AWS::GuardDuty::Detector',
            Properties: {
              Enable: true,
              Features: [
                {
                  Name: 'RDS_LOGIN_EVENTS',
                  Status: {
                    Ref: 'Status',
                  },
                },
              ],
            },
          },
        },
      },
    },
  ],
});
