import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { serviceSetting } from '../../resources/ssm/service-setting';

export default defineRule({
  title: 'Scripts of Automation are logged',
  problem: 'Nothing is kept of what scripts of Automation write.',
  why: 'What a runbook did in an incident is not to be told later.',
  fix: {
    how: 'Send the output of scripts to CloudWatch Logs.',
    properties: { SettingValue: 'CloudWatch' },
    arguments: { setting_value: 'CloudWatch' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SSM.6'] },
  sameAs: {},
  resource: serviceSetting,
  check: (it) =>
    when(
      it.id.holds((id) => String(id).endsWith('/ssm/automation/customer-script-log-destination')),
      () => it.value.is('CloudWatch'),
    ),
});
