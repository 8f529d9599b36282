import { defineResource, fact } from '../../engine/rule';

/** A setting of Systems Manager for an account, by the path or ARN that names it. */
export const serviceSetting = defineResource({
  cloudformation: 'AWS::SSM::ServiceSetting',
  terraform: 'aws_ssm_service_setting',
  facts: {
    id: fact<string>('SettingId', 'setting_id'),
    value: fact<string>('SettingValue', 'setting_value'),
  },
});
