import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { key } from '../../resources/kms/key';

export default defineRule({
  title: 'KMS keys that rotate do so every year',
  problem: 'This key keeps its material for longer than a year.',
  why: 'The longer one key material is in use, the more is lost with it.',
  fix: {
    how: 'Rotate the key every 365 days or sooner; that is what AWS KMS does where no period is set.',
    cdk: { enableKeyRotation: true, rotationPeriod: 'Duration.days(365)' },
    properties: { RotationPeriodInDays: 365 },
    arguments: { rotation_period_in_days: 365 },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: key,
  check: (it) => when(it.rotation.isTrue(), () => it.rotationDays.or(awsDefaults.keyRotationDays.value).atMost(365)),
});
