import { defineResource, fact } from '../../engine/rule';
import { removal } from '../removal';

/** A KMS key. */
export const key = defineResource({
  cloudformation: 'AWS::KMS::Key',
  terraform: 'aws_kms_key',
  facts: {
    rotation: fact<boolean>('EnableKeyRotation', 'enable_key_rotation'),
    spec: fact<string>('KeySpec', 'customer_master_key_spec'),
    usage: fact<string>('KeyUsage', 'key_usage'),
    origin: fact<string>('Origin', (it) => it.fact('custom_key_store_id').map<string>(() => 'AWS_CLOUDHSM')),
    enabled: fact<boolean>('Enabled', 'is_enabled'),
    rotationDays: fact<number>('RotationPeriodInDays', 'rotation_period_in_days'),
    removal,
    deletionDays: fact<number>('PendingWindowInDays', 'deletion_window_in_days'),
    policy: fact<unknown>('KeyPolicy', (it) =>
      it
        .fact('policy')
        .filled()
        .orElse(() => it.companion('aws_kms_key_policy', 'key_id').fact('policy')),
    ),
  },
});
