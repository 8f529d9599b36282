import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { serviceSetting } from '../../resources/ssm/service-setting';

export default defineRule({
  title: 'The account lets nobody share documents with everyone',
  problem: 'Documents of this account can be shared with everyone.',
  why: 'One that holds names, addresses or secrets is then public by one mistake.',
  fix: {
    how: 'Set the permission to share publicly to Disable.',
    properties: { SettingValue: 'Disable' },
    arguments: { setting_value: 'Disable' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SSM.7'] },
  sameAs: {},
  resource: serviceSetting,
  check: (it) =>
    when(
      it.id.holds((id) => String(id).endsWith('/ssm/documents/console/public-sharing-permission')),
      () => it.value.is('Disable'),
    ),
});
