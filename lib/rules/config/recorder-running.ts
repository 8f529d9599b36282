import { defineRule } from '../../engine/rule';
import { recorder } from '../../resources/config/recorder';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'Recorders of AWS Config are switched on',
  problem: 'This recorder is not switched on.',
  why: 'Until it is, nothing is recorded.',
  fix: {
    how: 'Add a recorder status that is enabled.',
    resources: {
      aws_config_configuration_recorder_status: {
        name: '${aws_config_configuration_recorder.this.name}',
        is_enabled: true,
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Config.1'] },
  unseen: { 'Config.1': 'CloudFormation, where a recorder runs once it is there' },
  sameAs: {
    checkov: ['CKV2_AWS_45'],
  },
  resource: onlyIn('terraform', recorder),
  check: (it) => it.running.isTrue(),
});
