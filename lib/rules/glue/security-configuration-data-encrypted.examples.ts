import { encrypting } from './example-security-configuration';

export default encrypting({
  cloudformation: { S3Encryptions: [{ S3EncryptionMode: 'DISABLED' }] },
  terraform: { s3_encryption: { s3_encryption_mode: 'DISABLED' } },
});
