import { encrypting } from './example-security-configuration';

export default encrypting({
  cloudformation: { CloudWatchEncryption: { CloudWatchEncryptionMode: 'DISABLED' } },
  terraform: { cloudwatch_encryption: { cloudwatch_encryption_mode: 'DISABLED' } },
});
