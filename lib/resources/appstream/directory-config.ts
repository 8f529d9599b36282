import { defineResource, fact } from '../../engine/rule';

/** How AppStream joins a directory. */
export const directoryConfig = defineResource({
  cloudformation: 'AWS::AppStream::DirectoryConfig',
  terraform: 'aws_appstream_directory_config',
  facts: {
    password: fact<string>('ServiceAccountCredentials.AccountPassword', 'service_account_credentials.account_password'),
  },
});
