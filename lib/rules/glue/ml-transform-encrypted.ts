import { defineRule } from '../../engine/rule';
import { mlTransform } from '../../resources/glue/ml-transform';

export default defineRule({
  title: 'Machine learning transforms of Glue encrypt their data',
  problem: 'What this transform learns from is stored unencrypted.',
  why: 'It holds a copy of the data that it matches, and anyone who reaches the storage can read it.',
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
