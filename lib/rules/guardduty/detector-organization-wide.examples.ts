import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no configuration',
      terraform: {
        aws_guardduty_detector: {
          detector: {
            enable: true,
          },
        },
      },
    },
    {
      name: 'no members',
      terraform: {
        aws_guardduty_detector: {
          detector: {
            enable: true,
          },
        },
        aws_guardduty_organization_configuration: {
          all: {
            detector_id: '${aws_guardduty_detector.detector.id}',
            auto_enable_organization_members: 'NONE',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all members',
      terraform: {
        aws_guardduty_detector: {
          detector: {
            enable: true,
          },
        },
        aws_guardduty_organization_configuration: {
          all: {
            detector_id: '${aws_guardduty_detector.detector.id}',
            auto_enable_organization_members: 'ALL',
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation cannot configure GuardDuty for an organisation',
  },
});
