import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no status',
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
      name: 'a status that is off',
      terraform: {
        aws_config_configuration_recorder: {
          recorder: { role_arn: 'arn:aws:iam::111122223333:role/service', name: 'recorder' },
        },
        aws_config_configuration_recorder_status: {
          on: {
            name: 'recorder',
            is_enabled: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a status that is on',
      terraform: {
        aws_config_configuration_recorder: {
          recorder: { role_arn: 'arn:aws:iam::111122223333:role/service', name: 'recorder' },
        },
        aws_config_configuration_recorder_status: {
          on: {
            name: 'recorder',
            is_enabled: true,
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation switches recorders on when it makes them',
  },
});
