import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::SSM::ServiceSetting',
    Properties: { SettingId: '/ssm/automation/customer-script-log-destination', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_ssm_service_setting: { it: { setting_id: '/ssm/automation/customer-script-log-destination', ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: inCloudFormation({ SettingValue: 'None' }),
      terraform: inTerraform({ setting_value: 'None' }),
    },
  ],
  passes: [
    {
      name: 'logged',
      cloudformation: inCloudFormation({ SettingValue: 'CloudWatch' }),
      terraform: inTerraform({ setting_value: 'CloudWatch' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ SettingValue: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ setting_value: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'another setting',
      cloudformation: inCloudFormation({
        SettingId: '/ssm/parameter-store/default-parameter-tier',
        SettingValue: 'Standard',
      }),
      terraform: inTerraform({ setting_id: '/ssm/parameter-store/default-parameter-tier', setting_value: 'Standard' }),
    },
  ],
});
