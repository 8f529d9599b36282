import { defineResource, fact } from '../../engine/rule';

/** A directory of the AWS Directory Service. */
export const directory = defineResource({
  cloudformation: ['AWS::DirectoryService::MicrosoftAD', 'AWS::DirectoryService::SimpleAD'],
  terraform: 'aws_directory_service_directory',
  facts: {
    password: fact<string>('Password', 'password'),
  },
});
