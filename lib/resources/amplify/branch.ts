import { defineResource, fact } from '../../engine/rule';

/** A branch of an Amplify app. */
export const branch = defineResource({
  cloudformation: 'AWS::Amplify::Branch',
  terraform: 'aws_amplify_branch',
  facts: {
    password: fact<string>('BasicAuthConfig.Password', 'basic_auth_credentials'),
  },
});
