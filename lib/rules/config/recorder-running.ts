import { defineRule } from '../../engine/rule';
import { recorder } from '../../resources/config/recorder';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'Recorders of AWS Config are switched on',
  problem: 'This recorder is not switched on.',
  why: 'Until it is, nothing is recorded.',
  fix: {
    how: 'Add a recorder status that is enabled.',
    cdktf: "new ConfigConfigurationRecorderStatus(this, 'On', { name: recorder.name, isEnabled: true })",
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    fsbp: ['Config.1'],
    'cis-aws-5.0.0': ['3.3'],
    'cis-aws-3.0.0': ['3.3'],
    'nist-800-53-r5': ['CM-3', 'CM-6(1)', 'CM-8'],
  },
  sameAs: {
    checkov: ['CKV2_AWS_45'],
  },
  resource: onlyIn('terraform', recorder),
  check: (it) => it.running.isTrue(),
});
