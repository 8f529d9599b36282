import { defineRule } from '../../engine/rule';
import { mlTransform } from '../../resources/glue/ml-transform';

export default defineRule({
  title: 'Machine learning transforms of Glue encrypt their data',
  problem: 'What this transform learns from is stored unencrypted.',
  why: 'It is a copy of the data it matches.',
  fix: {
    how: 'Encrypt user data with KMS.',
    properties: { TransformEncryption: { MLUserDataEncryption: { MLUserDataEncryptionMode: 'SSE-KMS' } } },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Glue.3'] },

  resource: mlTransform,
  check: (it) => it.encryption.is('SSE-KMS'),
});
