import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::SSM::ServiceSetting',
    Properties: { SettingId: '/ssm/documents/console/public-sharing-permission', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_ssm_service_setting: { it: { setting_id: '/ssm/documents/console/public-sharing-permission', ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'allowed',
      cloudformation: inCloudFormation({ SettingValue: 'Enable' }),
      terraform: inTerraform({ setting_value: 'Enable' }),
    },
  ],
  passes: [
    {
      name: 'refused',
      cloudformation: inCloudFormation({ SettingValue: 'Disable' }),
      terraform: inTerraform({ setting_value: 'Disable' }),
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
