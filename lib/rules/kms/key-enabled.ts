import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { key } from '../../resources/kms/key';

export default defineRule({
  title: 'KMS keys are in working order',
  problem: 'This key is disabled.',
  why: 'Data encrypted with a disabled key cannot be read, by its owner either.',
  fix: {
    how: 'Enable the key, or remove it from the template if nothing needs it.',
    cdk: { enabled: true },
    properties: { Enabled: true },
    arguments: { is_enabled: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_227'], kics: ['cmk_is_unusable'] },
  resource: key,
  check: (it) => it.enabled.or(awsDefaults.keyEnabled.value).isTrue(),
});
