import { encrypting } from './example-security-configuration';

export default encrypting({
  cloudformation: { JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'DISABLED' } },
  terraform: { job_bookmarks_encryption: { job_bookmarks_encryption_mode: 'DISABLED' } },
});
